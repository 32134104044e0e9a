package org.fishmarket.bench;

import java.util.List;

/**
 * What a call of the benchmark asks for.
 *
 * @param posts messages in the archives of most comparisons, about
 * @param sizes messages of the archives for scaling
 * @param gb size of each format's archives for {@code load}, uncompressed
 * @param rounds how often both sides are measured, turn by turn
 * @param sample posts that the slowest of the others is given
 * @param files into how many one archive is split
 * @param archives where archives are made
 * @param programs how both sides are started
 */
record Setup(
    long posts,
    List<Long> sizes,
    double gb,
    int rounds,
    int sample,
    int files,
    Archives archives,
    Programs programs) {}
