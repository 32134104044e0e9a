package org.fishmarket.explain;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.fishmarket.models.Explanation;
import org.fishmarket.models.Explanation.Part;

/**
 * Explanations as JSON: a list of {@code id, coder, question, label, probability, threshold,
 * not_codable, base, parts}; what is not known is null.
 */
final class AsJson {
  private AsJson() {}

  static void write(List<Explained> posts, int strongest, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out).useDefaultPrettyPrinter();
    json.disable(StreamWriteFeature.AUTO_CLOSE_TARGET.mappedFeature());
    json.writeStartArray();
    for (Explained post : posts) {
      post(post, strongest, json);
    }
    json.writeEndArray();
    json.writeRaw('\n');
    json.flush();
  }

  private static void post(Explained post, int strongest, JsonGenerator json) throws IOException {
    Explanation explanation = post.explanation();
    var reason = explanation.label().notCodable();
    json.writeStartObject();
    json.writeStringField("id", post.id());
    json.writeStringField("coder", post.coder());
    json.writeStringField("question", explanation.question());
    json.writeStringField("label", explanation.answer());
    number(json, "probability", explanation.probability());
    number(json, "threshold", explanation.threshold());
    json.writeStringField("not_codable", reason == null ? null : reason.reason());
    number(json, "base", explanation.base());
    json.writeArrayFieldStart("parts");
    List<Part> parts = explanation.parts();
    for (Part part : parts.subList(0, Math.min(strongest, parts.size()))) {
      json.writeStartObject();
      json.writeStringField("feature", part.name());
      json.writeStringField("kind", part.kind());
      json.writeStringField("meaning", part.title());
      json.writeNumberField("log_odds", part.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String name, Double value) throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, value);
    }
  }
}
