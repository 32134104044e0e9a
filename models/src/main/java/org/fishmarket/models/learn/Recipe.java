package org.fishmarket.models.learn;

import org.fishmarket.models.codebook.Scheme;
import org.fishmarket.models.text.Language;

/**
 * How to train.
 *
 * @param scheme the intents to learn
 * @param language of the posts
 * @param folds how posts are held out, for calibration and scores
 * @param base the model to build upon, of the same scheme; null for none
 */
public record Recipe(Scheme scheme, Language language, Folds folds, PostModel base) {}
