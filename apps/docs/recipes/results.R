# Reads the tables of the dataset with base R.
package <- "node_modules/@allr/data"

outcomes <- read.csv(file.path(package, "csv", "outcomes.csv"), encoding = "UTF-8")
survival <- subset(outcomes, trial == "tower" & endpoint == "OS-median")
print(survival[, c("arm", "value", "unit", "interval_low", "interval_high", "sources")])
