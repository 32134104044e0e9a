package org.fishmarket.load;

import java.util.List;
import org.fishmarket.load.settle.CohortRule;

/**
 * What the load job is to do.
 *
 * @param inputs paths of folders, zips and files, on any Hadoop file system
 * @param cohorts how posts come to their cohorts
 * @param key the secret of the pseudonyms
 */
public record LoadSettings(List<String> inputs, CohortRule cohorts, byte[] key) {}
