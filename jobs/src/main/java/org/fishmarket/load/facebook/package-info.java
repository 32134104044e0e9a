/**
 * Exports of Facebook: the personal JSON export in all its generations, and the tables of pages and
 * groups that CrowdTangle wrote.
 */
package org.fishmarket.load.facebook;
