/**
 * Tables of many accounts, as scrapers and API clients write them: one reader, driven by a small
 * mapping file for each family. The mapping language is described in {@code docs/mapping.md}.
 */
package org.fishmarket.load.tables;
