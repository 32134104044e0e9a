package org.fishmarket.load.source;

import java.io.Serializable;

/**
 * Where the bytes of a file are: a file of a Hadoop file system, or an entry of a zip on one.
 *
 * @param path of the file or of the zip
 * @param entry name of the entry in the zip; null for a file of its own
 * @param bytes its size, uncompressed for an entry
 */
public record Location(String path, String entry, long bytes) implements Serializable {}
