"""Tables as text, their fields between commas."""

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = 0, 1, 2, 3


class Error(Exception):
    pass


def reader(csvfile, dialect="excel", delimiter=",", quotechar='"', skipinitialspace=False, quoting=0, **keywords):
    """Rows as lists of text; a quoted field may hold commas, quotes and line ends."""
    delimiter = "\t" if dialect == "excel-tab" else delimiter
    row, field, inside, quoted = [], "", False, False
    for line in csvfile:
        i = 0
        while i < len(line):
            c = line[i]
            i += 1
            if inside:
                if c != quotechar:
                    field += c
                elif line[i : i + 1] == quotechar:
                    field += c
                    i += 1
                else:
                    inside = False
            elif c == quotechar and not field and quoting != QUOTE_NONE:
                inside = quoted = True
            elif c == delimiter:
                row.append(_read(field, quoted, quoting))
                field, quoted = "", False
            elif c not in "\r\n" and not (c == " " and skipinitialspace and not field and not quoted):
                field += c
        if inside:
            continue
        if row or field or quoted:
            row.append(_read(field, quoted, quoting))
        yield row
        row, field, quoted = [], "", False


def _read(field, quoted, quoting):
    return float(field) if quoting == QUOTE_NONNUMERIC and not quoted else field


class writer:
    def __init__(self, csvfile, dialect="excel", delimiter=",", quotechar='"', lineterminator="\r\n", quoting=0, **keywords):
        self._file, self._quote, self._end, self._quoting = csvfile, quotechar, lineterminator, quoting
        self._delimiter = "\t" if dialect == "excel-tab" else delimiter

    def _field(self, value):
        text = "" if value is None else str(value)
        special = any([c in text for c in (self._delimiter, self._quote, "\n", "\r")])
        words = self._quoting == QUOTE_NONNUMERIC and not isinstance(value, (int, float))
        if special or words or self._quoting == QUOTE_ALL:
            return self._quote + text.replace(self._quote, self._quote * 2) + self._quote
        return text

    def writerow(self, row):
        text = self._delimiter.join([self._field(value) for value in row]) + self._end
        self._file.write(text)
        return len(text)

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)


class DictReader:
    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", **keywords):
        self._rows = reader(f, dialect, **keywords)
        self._names = fieldnames
        self._rest = restval

    @property
    def fieldnames(self):
        if self._names is None:
            self._names = next(self._rows)
        return self._names

    def __iter__(self):
        return self

    def __next__(self):
        names = self.fieldnames
        row = next(self._rows)
        while not row:
            row = next(self._rows)
        made = {}
        for i, name in enumerate(names):
            made[name] = row[i] if i < len(row) else self._rest
        return made


class DictWriter:
    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", **keywords):
        self._writer = writer(f, dialect, **keywords)
        self.fieldnames = fieldnames
        self._rest, self._extras = restval, extrasaction

    def writeheader(self):
        return self._writer.writerow(self.fieldnames)

    def writerow(self, row):
        wrong = [repr(name) for name in row if name not in self.fieldnames]
        if wrong and self._extras == "raise":
            raise ValueError("dict contains fields not in fieldnames: " + ", ".join(wrong))
        return self._writer.writerow([row.get(name, self._rest) for name in self.fieldnames])

    def writerows(self, rows):
        for row in rows:
            self.writerow(row)
