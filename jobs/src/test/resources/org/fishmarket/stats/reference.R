# Writes lists.csv and reference.csv, against which the tests of this package hold the estimators.
# Base R only; textbook formulas, nothing of the Java code's shortcuts.
# Run here: Rscript reference.R

lists <- list()
out <- data.frame(name = character(), value = numeric())
keep <- function(name, value) out[nrow(out) + 1, ] <<- list(name, value)
interval <- function(name, values) {
  keep(paste0(name, ".low"), values[1])
  keep(paste0(name, ".high"), values[2])
}

# Spearman's rank correlation, with ties and without; p by every order, without shortcuts.
ranks <- list(
  six = list(c(.1, .4, .2, .8, .4, .9), c(9, 7, 7, 2, 5, 3)),
  eight = list(c(.31, .05, .12, .12, .47, .6, .05, .9), c(2.1, 3.3, 2.7, 3.3, 1.9, 2.1, 3.3, .8)),
  clear = list(c(.31, .05, .12, .22, .47, .6, .07, .9), c(2.1, 3.3, 1.4, 2.7, 2.9, 1.7, 3.9, .8)),
  long = list(
    c(.1, .2, .2, .3, .35, .4, .4, .4, .5, .6, .65, .7, .8, .8, .95),
    c(5, 3, 6, 6, 4, 4, 2, 5, 3, 3, 1, 2, 2, 1, 1)
  )
)
orders <- function(v) {
  if (length(v) == 1) return(matrix(v, 1))
  do.call(rbind, lapply(seq_along(v), function(i) cbind(v[i], orders(v[-i]))))
}
for (name in names(ranks)) {
  x <- ranks[[name]][[1]]
  y <- ranks[[name]][[2]]
  n <- length(x)
  lists[[paste0(name, ".x")]] <- x
  lists[[paste0(name, ".y")]] <- y
  r <- cor(x, y, method = "spearman")
  keep(paste0("spearman.", name, ".value"), r)
  error <- sqrt((1 + r^2 / 2) / (n - 3))
  interval(paste0("spearman.", name), tanh(atanh(r) + c(-1, 1) * qnorm(.975) * error))
  if (n <= 8) {
    all <- orders(rank(y))
    rs <- apply(all, 1, function(order) cor(rank(x), order))
    keep(paste0("spearman.", name, ".p"), mean(abs(rs) >= abs(r) - 1e-12))
  }
}
clear <- ranks$clear                         # R's own exact test, for lists without ties
keep("spearman.clear.test",
  cor.test(clear[[1]], clear[[2]], method = "spearman", exact = TRUE)$p.value)

# Benjamini and Hochberg; NA is passed over.
lists$p <- c(.001, .0205, NA, .04, .04, .041, .0075, .6, .95, .0205, 1, .3, .0499)
adjusted <- p.adjust(lists$p, "BH")
for (i in which(!is.na(adjusted))) keep(paste0("adjusted.", i), adjusted[i])

# Accounts: what they sell, their posts, mean log engagement, stratum.
accounts <- data.frame(
  sold = c(3, 0, 12, 40, 7, 1, 25, 2, 9, 60, 4, 18),
  posts = c(10, 8, 30, 55, 40, 9, 90, 25, 14, 160, 6, 45),
  y = c(2.1, 3.4, 1.9, 1.2, 2.8, 3.1, 2.2, 3.3, 1.1, 2.0, 1.4, 2.5),
  stratum = c(1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3)
)
for (column in names(accounts)) lists[[paste0("accounts.", column)]] <- accounts[[column]]
x <- accounts$sold / accounts$posts
fit <- lm(y ~ x + factor(stratum), accounts, model = TRUE)
keep("slope.strata", coef(fit)[["x"]])
keep("slope.plain", coef(lm(y ~ x, accounts))[["x"]])

# What a study could have shown.
keep("power.t", .25 * (qt(.975, 4) + qt(.8, 4)))
for (df in c(2, 4, 9)) {
  delta <- qt(.975, df) + qt(.8, df)
  keep(paste0("power.reached.", df),
    pt(qt(.975, df), df, delta, lower.tail = FALSE) + pt(-qt(.975, df), df, delta))
}

# Resampled accounts: Poisson weights, percentiles at the levels of Student's t.
set.seed(4)
draws <- 1e6
weights <- matrix(rpois(12 * draws, 1), ncol = 12)
s <- function(column) drop(weights %*% column)
flat <- function(name, value, values, units) {
  tails <- pnorm(qt(c(.025, .975), units - 1))
  values <- values[is.finite(values)]
  keep(paste0("boot.", name, ".value"), value)
  keep(paste0("boot.", name, ".error"), sd(values))
  interval(paste0("boot.", name), quantile(values, tails))
  # what a quantile of one draw varies by, so that a test knows its Monte Carlo error
  density <- sapply(quantile(values, tails), function(q) {
    width <- sd(values) / 20
    mean(abs(values - q) < width) / (2 * width)
  })
  keep(paste0("boot.", name, ".wobble"), max(sqrt(tails * (1 - tails)) / density))
}
units <- function(b) sum(b)^2 / sum(b^2)
ratios <- s(accounts$sold) / s(accounts$posts)
keep("units.posts", units(accounts$posts))
flat("ratio", sum(accounts$sold) / sum(accounts$posts), ratios, units(accounts$posts))
n <- s(rep(1, 12))
sxx <- s(x^2) - s(x)^2 / n
slopes <- ifelse(sxx > 1e-9, (s(x * accounts$y) - s(x) * s(accounts$y) / n) / sxx, NA)
flat("slope", coef(lm(y ~ x, accounts))[["x"]], slopes, 12)
first <- seq_len(12) %% 2 == 1               # the two sides share no account
side <- function(in_it) {
  list(value = sum(accounts$sold[in_it]) / sum(accounts$posts[in_it]),
    values = s(accounts$sold * in_it) / s(accounts$posts * in_it), units = units(accounts$posts[in_it]))
}
one <- side(first)
two <- side(!first)
v <- c(var(one$values, na.rm = TRUE), var(two$values, na.rm = TRUE))
both <- 1 + sum(v)^2 / sum(v^2 / (c(one$units, two$units) - 1))
keep("units.difference", both)
flat("difference", one$value - two$value, one$values - two$values, both)

lines <- sapply(names(lists), function(name) paste(c(name, format(lists[[name]], trim = TRUE,
  digits = 15)), collapse = ","))
writeLines(c("name,values", lines), "lists.csv")
out$value <- format(out$value, digits = 16, trim = TRUE, scientific = TRUE)
write.csv(out, "reference.csv", row.names = FALSE, quote = FALSE)
