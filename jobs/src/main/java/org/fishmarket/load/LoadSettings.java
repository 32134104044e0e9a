package org.fishmarket.load;

import java.nio.file.Path;
import java.util.List;
import org.fishmarket.load.plan.Catalog;
import org.fishmarket.load.settle.CohortRule;

/**
 * What the load job is to do.
 *
 * @param inputs paths of folders, zips and files, on any Hadoop file system
 * @param catalog of the formats that are read
 * @param cohorts how posts come to their cohorts
 * @param key the secret of the pseudonyms
 * @param keyFile where it lies
 */
public record LoadSettings(
    List<String> inputs, Catalog catalog, CohortRule cohorts, byte[] key, Path keyFile) {}
