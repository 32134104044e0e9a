# Writes posts.csv and reference.csv, against which PublishedFormulasTest holds the corrections.
# Base R only. Both papers' formulas are written out as published; what this project does
# differently is written out beside them, so that each difference is a number.
# Run here: Rscript reference.R

posts <- data.frame(
  account = c(1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3),
  stratum = c("a", "b", "a", "a", "b", "b", "a", "b", "b", "a", "a", "b", "b", "a", "b", "a"),
  drawn = c(1, 0, 0, 1, 1, 0, 0, 1, 0, 0, 1, 0, 1, 0, 1, 1),
  score = c(.9, .2, .7, .3, .6, .1, .8, .4, .9, .05, .85, .3, .75, .55, .15, .45),
  sells = c(1, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0),
  words = c(1.2, .4, 2.2, 1.7, .3, .9, 2.8, 1.1, .6, 1.9, .8, 2.4, .2, 1.4, 2.1, .7),
  outcome = c(1.1, 2.9, 1.6, .7, 2.2, 3.4, .2, 1.8, 1.3, 2.6, 1.9, .4, .8, 2.3, 3.1, 2.0)
)
write.csv(posts, "posts.csv", row.names = FALSE, quote = FALSE)
out <- data.frame(name = character(), value = numeric())
keep <- function(name, value) out[nrow(out) + 1, ] <<- list(name, value)

drawn <- posts$drawn == 1
N <- nrow(posts)
n <- sum(drawn)
apart <- N - n                               # the paper's N: posts that nobody coded
y <- posts$sells[drawn]
f <- posts$score

# PPI++ (Angelopoulos, Duchi and Zrnic 2023), mean estimation: equation of the estimate, the tuned
# lambda of its section 6, and the variance of its theorem.
ppi <- function(lambda, others) lambda * mean(others) + mean(y - lambda * f[drawn])
keep("ppi.apart", ppi(.7, f[!drawn]))        # the two samples as in the paper
keep("ppi.part", ppi(.7, f))                 # the coded posts among the others, as here
pooled <- cov(y, f[drawn]) / ((1 + n / apart) * var(f))
keep("ppi.lambda.published", pooled)         # variance of f over all posts
coded <- cov(y, f[drawn]) / ((1 + n / apart) * var(f[drawn]))
keep("ppi.lambda.coded", coded)              # variance of f over the coded posts
keep("ppi.tuned", ppi(coded, f[!drawn]))
keep("ppi.tuned.published", ppi(pooled, f[!drawn]))
keep("ppi.variances", var(f) / var(f[drawn]))
variance <- function(lambda, spread) lambda^2 * spread / apart + var(y - lambda * f[drawn]) / n
keep("ppi.variance", variance(coded, var(f[drawn])))
keep("ppi.variance.published", variance(pooled, var(f[!drawn])))
keep("ppi.hands", var(y) / N)                # what all posts being a sample themselves adds

# The same stratified, one lambda for all strata; then with unequal probabilities (Hajek).
strata <- split(seq_len(N), posts$stratum)
stratified <- function(lambda) {
  sum(sapply(strata, function(h) {
    c <- h[drawn[h]]
    length(h) * (lambda * mean(f[h]) + mean(posts$sells[c] - lambda * f[c]))
  })) / N
}
moment <- function(one, two) {               # covariance of two estimated totals over the drawing
  sum(sapply(strata, function(h) {
    c <- h[drawn[h]]
    length(h)^2 * (1 - length(c) / length(h)) * cov(one[c], two[c]) / length(c)
  }))
}
best <- moment(posts$sells, f) / moment(f, f)
keep("strata.lambda", best)
keep("strata.tuned", stratified(best))
keep("strata.variance", moment(posts$sells - best * f, posts$sells - best * f))
chance <- ifelse(posts$stratum == "a", .25, .75)[drawn]
w <- (1 / chance) / sum(1 / chance)
rest <- y - .7 * f[drawn]
hajek <- .7 * mean(f) + sum(w * rest)
keep("hajek", hajek)
# Here a post's own part in that mean is taken out of its pseudo-label, so that each is unbiased by
# itself. With equal chances this cancels out in the sum; with unequal ones it leaves a little.
own <- N * w * (rest - sum(w * rest)) * (1 - 1 / N) / (1 - w)
keep("hajek.here", hajek + sum(own) / N)

# Design-based supervised learning (Egami, Hinck, Stewart and Wei 2023): moments m of the machine's
# label, plus R/pi times what the hand label changes. R's package dsl has the same.
R <- posts$drawn
pi <- n / N
d <- posts$sells
label <- as.numeric(f >= .5)
doubly <- function(machine, hand) machine + R / pi * (hand - machine)
keep("dsl.mean", mean(doubly(f, d)))         # pseudo-outcomes; with the score
solve_moments <- function(machine) {         # outcome ~ 1 + label + words
  left <- matrix(0, 3, 3)
  right <- numeric(3)
  for (i in seq_len(N)) {
    x0 <- c(1, machine[i], posts$words[i])
    x1 <- c(1, d[i], posts$words[i])
    left <- left + x0 %o% x0 + R[i] / pi * (x1 %o% x1 - x0 %o% x0)
    right <- right + posts$outcome[i] * (x0 + R[i] / pi * (x1 - x0))
  }
  solve(left, right)
}
keep("dsl.linear", solve_moments(label)[2])
keep("dsl.linear.score", solve_moments(f)[2])

# With an effect for each account: dsl's felm takes out account means of pseudo-labels as if they
# were known. Written out as moments of beta, solved without shortcuts.
fixed <- function(machine, group, square = doubly(machine^2, d^2)) {
  pseudo <- doubly(machine, d)
  centre <- function(v) ave(v, group)
  left <- matrix(0, 2, 2)
  right <- numeric(2)
  for (i in seq_len(N)) {
    xx <- matrix(c(square[i], pseudo[i] * posts$words[i], pseudo[i] * posts$words[i],
      posts$words[i]^2), 2)
    x <- c(pseudo[i], posts$words[i])
    m <- c(centre(pseudo)[i], centre(posts$words)[i])
    left <- left + xx - x %o% m
    right <- right + x * (posts$outcome[i] - centre(posts$outcome)[i])
  }
  list(left = left, right = right, beta = solve(left, right))
}
account <- posts$account
one <- rep(1, N)
published <- fixed(label, account)
keep("fixed.published", published$beta[1])
keep("fixed.one.published", fixed(label, one)$beta[1])   # one account: an intercept, as above
# Here only products of different posts are taken from pseudo-labels: less (sum d~^2 - sum d~)/n_g
# is taken off the square.
pseudo <- doubly(label, d)
excess <- sum((pseudo^2 - pseudo) / ave(one, account, FUN = sum))
keep("fixed.excess", excess)
ours <- published$left + diag(c(excess, 0))
keep("fixed.here", solve(ours, published$right)[1])
keep("fixed.square", ours[1, 1])
keep("fixed.cross", ours[1, 2])
keep("fixed.right", published$right[1])
# With scores: here the square is d~ itself, as a true label of 0 or 1 is its own square.
scores <- fixed(f, account, square = doubly(f, d))
keep("fixed.score.published", fixed(f, account)$beta[1])
pseudo <- doubly(f, d)
scores$left[1, 1] <- scores$left[1, 1] + sum((pseudo^2 - pseudo) / ave(one, account, FUN = sum))
keep("fixed.score.here", solve(scores$left, scores$right)[1])

# Cluster-robust variance of the coefficient at these moments, accounts as clusters.
beta <- solve(ours, published$right)
pseudo <- doubly(label, d)
influence <- sapply(split(seq_len(N), account), function(g) {
  m <- length(g)
  p <- pseudo[g]
  words <- posts$words[g]
  v <- posts$outcome[g]
  sdd <- sum(p) - (sum(p)^2 - sum(p^2) + sum(p)) / m
  sdw <- sum(p * words) - sum(p) * sum(words) / m
  sww <- sum(words^2) - sum(words)^2 / m
  score <- c(sum(p * v) - sum(p) * sum(v) / m, sum(words * v) - sum(words) * sum(v) / m) -
    matrix(c(sdd, sdw, sdw, sww), 2) %*% beta
  solve(ours, score)[1]
})
keep("fixed.influence", sum(influence^2))

out$value <- format(out$value, digits = 16, trim = TRUE, scientific = TRUE)
write.csv(out, "reference.csv", row.names = FALSE, quote = FALSE)
