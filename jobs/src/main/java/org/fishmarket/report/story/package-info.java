/** From figures to words: the sentences on top, the alerts, and what each claim says. */
package org.fishmarket.report.story;
