/**
 * A small grammar of charts, written as SVG without scripts or inline styles: the page's style
 * sheet gives the colours, so that they follow its theme. Charts are drawn {@link
 * org.fishmarket.report.chart.Svg#WIDTH} wide, which a phone shows at its natural size, and stand
 * side by side on a wide page.
 */
package org.fishmarket.report.chart;
