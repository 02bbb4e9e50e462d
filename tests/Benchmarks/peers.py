"""Reads a workbook with the library named, says how many cells and which version, and what it cost in time and memory."""
import sys
import time
import warnings

warnings.simplefilter("ignore")
library, path = sys.argv[1:]
if library == "pandas":
    import pandas
    frame = pandas.read_excel(path, sheet_name="Expenditure")
    print(frame.size + frame.shape[1], "cells,", pandas.__version__)
else:
    import openpyxl
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    print(sum(1 for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell is not None), "cells,", openpyxl.__version__)
print("cpu", int(time.process_time() * 1000))
for line in open("/proc/self/status"):
    if line.startswith("VmHWM:"):
        print("peak", line.split()[1])
