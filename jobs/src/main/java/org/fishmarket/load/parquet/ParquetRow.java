package org.fishmarket.load.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/**
 * A row of Parquet as JSON. Times stand in ISO 8601, with {@code Z} if the file says that they are
 * instants; what is null is left out.
 */
final class ParquetRow {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final long JULIAN_1970 = 2_440_588;

  private ParquetRow() {}

  static ObjectNode json(Group row) {
    ObjectNode object = JSON.objectNode();
    GroupType type = row.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      Type of = type.getType(field);
      int count = row.getFieldRepetitionCount(field);
      if (of.isRepetition(Type.Repetition.REPEATED)) {
        ArrayNode values = object.putArray(of.getName());
        for (int i = 0; i < count; i++) {
          values.add(value(row, field, i, of));
        }
      } else if (count > 0) {
        object.set(of.getName(), value(row, field, 0, of));
      }
    }
    return object;
  }

  private static JsonNode value(Group row, int field, int index, Type type) {
    if (type.isPrimitive()) {
      return primitive(row, field, index, type);
    }
    Group group = row.getGroup(field, index);
    return type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
        ? list(group)
        : json(group);
  }

  /** A list is a group of one repeated field, whose elements mostly lie one level deeper. */
  private static ArrayNode list(Group list) {
    ArrayNode values = JSON.arrayNode();
    Type repeated = list.getType().getType(0);
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      if (repeated.isPrimitive() || repeated.asGroupType().getFieldCount() > 1) {
        values.add(value(list, 0, i, repeated));
        continue;
      }
      Group element = list.getGroup(0, i);
      values.add(
          element.getFieldRepetitionCount(0) == 0
              ? JSON.nullNode()
              : value(element, 0, 0, repeated.asGroupType().getType(0)));
    }
    return values;
  }

  private static JsonNode primitive(Group row, int field, int index, Type type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> JSON.booleanNode(row.getBoolean(field, index));
      case FLOAT -> JSON.numberNode(row.getFloat(field, index));
      case DOUBLE -> JSON.numberNode(row.getDouble(field, index));
      case INT32 -> whole(row.getInteger(field, index), logical);
      case INT64 -> whole(row.getLong(field, index), logical);
      case INT96 -> JSON.textNode(oldTime(row.getInt96(field, index)).toString());
      case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(row.getBinary(field, index), logical);
    };
  }

  private static JsonNode whole(long value, LogicalTypeAnnotation logical) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return JSON.textNode(LocalDate.ofEpochDay(value).toString());
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return JSON.numberNode(BigDecimal.valueOf(value, decimal.getScale()));
    }
    if (logical instanceof TimestampLogicalTypeAnnotation time) {
      ChronoUnit unit =
          switch (time.getUnit()) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
          };
      String instant = Instant.EPOCH.plus(value, unit).toString();
      return JSON.textNode(
          time.isAdjustedToUTC() ? instant : instant.substring(0, instant.length() - 1));
    }
    return JSON.numberNode(value);
  }

  private static JsonNode bytes(Binary value, LogicalTypeAnnotation logical) {
    return logical instanceof DecimalLogicalTypeAnnotation decimal
        ? JSON.numberNode(new BigDecimal(new BigInteger(value.getBytes()), decimal.getScale()))
        : JSON.textNode(value.toStringUsingUTF8());
  }

  /** Times as Spark and Impala wrote them: nanoseconds of the day, and the Julian day. */
  private static Instant oldTime(Binary value) {
    var bytes = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    long nanoseconds = bytes.getLong();
    return Instant.EPOCH.plus(bytes.getInt() - JULIAN_1970, ChronoUnit.DAYS).plusNanos(nanoseconds);
  }
}
