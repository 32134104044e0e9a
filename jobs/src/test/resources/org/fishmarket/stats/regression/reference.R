# Writes panel.csv and reference.csv, against which ReferenceTest holds the estimators.
# Base R; textbook formulas over dummy variables, nothing of the Java code's shortcuts. At the end
# the same from packages sandwich and plm.
# Run here: Rscript reference.R

set.seed(20261)
sizes <- c(1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16, 18, 22, 30)
author <- rep(seq_along(sizes), sizes)
cluster <- (author - 1) %% 10 + 1            # authors lie within clusters
n <- length(author)
month <- sample(1:8, n, TRUE)
stratum <- ifelse(author %% 3 == 0, 1, sample(1:3, n, TRUE))   # some authors have one only
taste <- rnorm(length(sizes))[author]
kind <- sample(0:2, n, TRUE, c(.6, .25, .15))
words <- round(40 + 10 * taste + rnorm(n, 0, 8), 1)
prior <- sample(0:3, n, TRUE)
own <- ave(rnorm(n), author, FUN = function(e) e + rnorm(1))
y <- round(2 + taste + .1 * month - .3 * (kind == 1) - .8 * (kind == 2) + .01 * words +
  .15 * prior + own * (1 + (kind == 2)), 6)
d <- data.frame(author, cluster, month, stratum, kind, words, prior, y)
write.csv(d, "panel.csv", row.names = FALSE, quote = FALSE)

out <- data.frame(name = character(), value = numeric())
keep <- function(name, value) out[nrow(out) + 1, ] <<- list(name, value)

d <- d[d$author %in% names(which(table(d$author) > 1)), ]     # no authors with one row
g <- factor(d$cluster)
G <- nlevels(g)
dummies <- model.matrix(~ factor(author) + factor(month) + factor(stratum), d)
bins <- sapply(1:3, function(b) as.numeric(d$prior == b))
x <- cbind(hard = d$kind == 2, soft = d$kind == 1, words = d$words, bins) * 1

crosswise <- function(x, z, y, effects, prefix, contrasts) {
  full <- lm.fit(cbind(x, z), y)
  b <- full$coefficients[seq_len(ncol(x))]
  k <- full$rank - max(0, effects - 1)       # author effects count as one level
  xt <- lm.fit(z, x)$residuals
  if (is.null(dim(xt))) xt <- matrix(xt, ncol = ncol(x))
  inv <- solve(crossprod(xt))
  scores <- rowsum(xt * full$residuals, g)
  factor <- G / (G - 1) * (nrow(x) - 1) / (nrow(x) - k)
  v <- factor * inv %*% crossprod(scores) %*% inv
  for (name in names(contrasts)) {
    l <- contrasts[[name]]
    value <- sum(l * b)
    error <- sqrt(drop(t(l) %*% v %*% l))
    keep(paste0(prefix, name, ".value"), value)
    keep(paste0(prefix, name, ".error"), error)
    keep(paste0(prefix, name, ".low"), value - qt(.975, G - 1) * error)
    keep(paste0(prefix, name, ".high"), value + qt(.975, G - 1) * error)
    keep(paste0(prefix, name, ".p"), 2 * pt(-abs(value / error), G - 1))
  }
}
unit <- function(i) replace(numeric(6), i, 1)
slope <- (0:3 - 1.5) / sum((0:3 - 1.5)^2)
contrasts <- list(hard = unit(1), soft = unit(2), words = unit(3),
  difference = unit(1) - unit(2), trend = c(0, 0, 0, slope[-1]))
crosswise(x, dummies, d$y, length(unique(d$author)), "within.", contrasts)
crosswise(x, matrix(1, nrow(d), 1), d$y, 0, "pooled.", contrasts)

# Wild cluster bootstrap of hard selling, by brute force: every sample is fitted anew.
z <- cbind(x[, -1], dummies)
xt <- lm.fit(z, x[, 1])$residuals
residualise <- qr(cbind(x[, 1], z))
tsquare <- function(ys, null) {              # of each column of ys
  b <- drop(crossprod(xt, ys)) / sum(xt^2)
  e <- qr.resid(residualise, ys)
  z <- rowsum(xt * e, g) / sum(xt^2)
  (b - null)^2 / colSums(z^2)
}
p <- function(null, weights) {
  restricted <- lm.fit(z, d$y - null * x[, 1])
  fitted <- d$y - restricted$residuals
  ys <- fitted + restricted$residuals * weights[as.integer(g), ]
  observed <- tsquare(matrix(d$y), null)
  (sum(tsquare(ys, null) >= observed * (1 - 1e-9)) + 1) / (ncol(weights) + 1)
}
bound <- function(from, to, weights) {       # from: not rejected, to: rejected
  stopifnot(p(from, weights) > .05, p(to, weights) <= .05)
  for (i in 1:50) {
    middle <- (from + to) / 2
    if (p(middle, weights) > .05) from <- middle else to <- middle
  }
  to
}
signs <- t(as.matrix(expand.grid(rep(list(c(-1, 1)), G))))     # first cluster changes fastest
points <- c(-sqrt(1.5), -1, -sqrt(.5), sqrt(.5), 1, sqrt(1.5))
webb <- outer(1:G, 1:500, function(g, r) points[(r * r * g + 7 * g * g + 3 * r) %% 6 + 1])
b <- drop(crossprod(xt, d$y)) / sum(xt^2)
for (kind in c("signs", "webb")) {
  w <- get(kind)
  for (null in c(0, -.5, -2)) keep(paste0("wild.", kind, ".p", null), p(null, w))
  keep(paste0("wild.", kind, ".low"), bound(b, b - 8, w))
  keep(paste0("wild.", kind, ".high"), bound(b, b + 8, w))
}

# Proportions: long posts among posts; authors differ much in it.
share <- function(name, low, high) {
  keep(paste0("share.", name, ".low"), low)
  keep(paste0("share.", name, ".high"), high)
}
long <- d$words > 45
count <- sum(long)
total <- nrow(d)
do.call(share, c("wilson", as.list(prop.test(count, total, correct = FALSE)$conf.int)))
do.call(share, c("exact", as.list(binom.test(count, total)$conf.int)))
do.call(share, c("exact.none", as.list(binom.test(0, 17)$conf.int)))
do.call(share, c("wilson.all", as.list(prop.test(17, 17, correct = FALSE)$conf.int)))
ratio <- count / total
residual <- rowsum(long - ratio, g)
variance <- G / (G - 1) * sum(residual^2) / total^2
size <- ratio * (1 - ratio) / variance
keep("share.error", sqrt(variance))
keep("share.effective", size)
even <- total^2 / sum(table(g)^2)            # clusters of equal size that weigh as much
size <- min(total, size * (qt(.025, total - 1) / qt(.025, even - 1))^2)
hits <- ratio * size
share("korn.graubard", qbeta(.025, hits, size - hits + 1), qbeta(.975, hits + 1, size - hits))

# Package sandwich, on the regression with a dummy variable for each author. Its HC1 counts all
# columns as K, authors too; here authors count as one level, so (N-1)/(N-K) is changed to that.
colnames(x) <- c("hard", "soft", "words", "bin1", "bin2", "bin3")
everything <- lm(d$y ~ x + factor(d$author) + factor(d$month) + factor(d$stratum))
robust <- sandwich::vcovCL(everything, cluster = d$cluster, type = "HC1", cadjust = TRUE)
columns <- everything$rank
levels <- length(unique(d$author)) - 1
for (name in c("hard", "words")) {
  error <- sqrt(robust[paste0("x", name), paste0("x", name)])
  keep(paste0("sandwich.", name, ".published"), error)
  keep(paste0("sandwich.", name, ".error"),
    error * sqrt((nrow(d) - columns) / (nrow(d) - (columns - levels))))
}
keep("sandwich.columns", columns)
keep("sandwich.levels", levels)

# Package plm: the within estimator, and errors clustered by author. Its "sss" counts the slopes as
# K, here it is one more for the common level.
frame <- data.frame(author = d$author, y = d$y, x, month = factor(d$month),
  stratum = factor(d$stratum))
within <- suppressWarnings(plm::plm(y ~ hard + soft + words + bin1 + bin2 + bin3 + month + stratum,
  data = plm::pdata.frame(frame, index = "author"), model = "within"))
arellano <- plm::vcovHC(within, method = "arellano", type = "sss", cluster = "group")
slopes <- length(coef(within))
for (name in c("hard", "words")) {
  keep(paste0("plm.", name, ".value"), coef(within)[[name]])
  keep(paste0("plm.", name, ".error"),
    sqrt(arellano[name, name] * (nrow(d) - slopes) / (nrow(d) - slopes - 1)))
}

out$value <- format(out$value, digits = 16, trim = TRUE, scientific = TRUE)
write.csv(out, "reference.csv", row.names = FALSE, quote = FALSE)
