/** Numbers, units and names as a reader sees them. Knows nothing of tables or HTML. */
package org.fishmarket.report.text;
