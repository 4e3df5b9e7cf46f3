"""Reads the dataset without JavaScript: JSON for records, CSV for tables. Standard library only."""

import csv
import json
from pathlib import Path

# Where npm (or the unpacked tarball of @allr/data) put the files.
package = Path("node_modules/@allr/data")

dataset = json.loads((package / "json/dataset.json").read_text(encoding="utf-8"))
print(f"@allr/data {dataset['version']}, checked to {dataset['date']}")

labels = [
    item
    for item in dataset["indications"]
    if item["therapy"] == "nelarabine" and item["jurisdiction"] == "US"
]
for label in labels:
    print(f"{label['id']} from {label['validFrom']}: {label['text']}")

with (package / "csv/outcomes.csv").open(encoding="utf-8", newline="") as file:
    rows = [row for row in csv.DictReader(file) if row["trial"] == "tower" and row["endpoint"] == "OS-median"]
for row in rows:
    print(f"{row['arm']}: {row['value']} {row['unit']}, {row['sources']}")
