package org.fishmarket.load.plan;

import java.io.Serializable;

/** A file, or the range of one, that a single task reads. */
public record WorkUnit(PlannedFile file, long start, long end, long cost) implements Serializable {}
