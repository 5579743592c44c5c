# --8<-- [start:limits]
MAX_DAYS = 10
# --8<-- [end:limits]
def eta(parcel):
    return parcel.last_scan + 2
