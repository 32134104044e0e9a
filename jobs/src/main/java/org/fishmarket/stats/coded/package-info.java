/** What a random sample that people coded says of all posts. */
package org.fishmarket.stats.coded;
