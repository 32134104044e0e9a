package org.fishmarket.models;

import org.fishmarket.models.evaluate.Evaluation;

/**
 * What a training gives.
 *
 * @param classifier the model of all posts
 * @param bySource how models did on the posts of sources that they had not seen
 * @param folds in how many parts the sources were held out
 */
public record Trained(Classifier classifier, Evaluation bySource, int folds) {}
