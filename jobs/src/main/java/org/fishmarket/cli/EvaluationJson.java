package org.fishmarket.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fishmarket.models.Classifier;
import org.fishmarket.models.evaluate.Evaluation;
import org.fishmarket.models.evaluate.Mistake;
import org.fishmarket.models.evaluate.Resampling;

/** An evaluation for programs: unrounded, in a fixed order, null for what cannot be computed. */
final class EvaluationJson {
  private static final int VERSION = 1;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private EvaluationJson() {}

  /** One object, with a line break at its end. */
  static String of(Classifier classifier, Evaluation evaluation, List<Mistake> mistakes) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("evaluation_version", VERSION);
    root.put("model", classifier.version());
    root.put("threshold", classifier.sellingThreshold());
    root.put("resampling", evaluation.resampling());
    root.put("confidence", Resampling.CONFIDENCE);
    root.put("selling", evaluation.selling());
    root.put("selling_without_confidence_3", evaluation.sellingSure());
    root.put("by_platform", evaluation.byPlatform());
    root.put("by_source", evaluation.bySource());
    Map<String, Object> acts = new LinkedHashMap<>();
    evaluation.acts().forEach((act, score) -> acts.put(act.slug(), score));
    root.put("acts", acts);
    root.put("intents", evaluation.intents());
    root.put("confusion", evaluation.confusion());
    root.put("agreement_on_selling", evaluation.agreementOnSelling());
    root.put("agreement_on_intents", evaluation.agreementOnIntents());
    root.put("uncoded", evaluation.uncoded());
    root.put("uncoded_found", evaluation.uncodedFound());
    Map<String, Object> notCodable = new LinkedHashMap<>();
    evaluation.notCodable().forEach((why, found) -> notCodable.put(why.reason(), found));
    root.put("not_codable", notCodable);
    root.put("mistakes", mistakes);
    try {
      return MAPPER.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
