package org.fishmarket.models;

import java.util.List;
import org.fishmarket.models.codebook.Label;
import org.fishmarket.models.evaluate.Evaluation;

/**
 * What a training gives.
 *
 * @param classifier the model of all posts
 * @param bySource how models did on the posts of sources (or accounts) that they had not seen
 * @param heldOut their labels of the posts that were scored, in the order of the posts
 * @param folds in how many parts the sources were held out
 * @param notes what was found odd in the posts, a line each, for people
 */
public record Trained(
    Classifier classifier,
    Evaluation bySource,
    List<Label> heldOut,
    int folds,
    List<String> notes) {
  public Trained {
    heldOut = List.copyOf(heldOut);
    notes = List.copyOf(notes);
  }
}
