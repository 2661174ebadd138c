namespace PaperAnalysis.Digests;

/// <summary>Gathers what a layout's reader finds: papers, the class of each line, warnings.</summary>
internal sealed class DigestBuilder(string name, string file, ReadOptions options)
{
    private const int MostWarnings = 200;

    private readonly List<Paper> _papers = [];
    private readonly List<LineClass> _classes = [];
    private readonly List<DigestWarning> _warnings = [];
    private readonly int[] _counts = new int[Enum.GetValues<LineClass>().Length];
    private readonly List<(int Line, string Text)> _unrecognised = [];
    private int _unrecognisedLines;
    private (int Line, string Found) _windows1252;
    private int _windows1252Lines;
    private readonly DigestDay _day = new();
    private int _unsaid;

    public string Name => name;

    public string File => file;

    public ReadOptions Options => options;

    public int PaperCount => _papers.Count;

    /// <summary>Warnings, titles and abstracts that found no partner, and lines that nothing was made of.</summary>
    public int Faults => _warnings.Count + _unsaid + Unpaired + _unrecognisedLines;

    /// <summary>Titles without an abstract and abstracts without a title.</summary>
    public int Unpaired { get; set; }

    /// <summary>Physical lines of the file, set once the file is read.</summary>
    public int LineCount { get; set; }

    /// <exception cref="BoundException">There are more than the options allow.</exception>
    public void Add(Paper paper)
    {
        if (_papers.Count == options.MostPapers)
        {
            throw BoundException.Of($"more than {options.MostPapers} papers", nameof(ReadOptions.MostPapers));
        }
        _papers.Add(paper);
    }

    /// <summary>Takes a date of the digest, not of a paper: one above papers, or that of a listing.</summary>
    public void SawDay(string dateText) => _day.Saw(dateText);

    public string NextId => $"{name}:{_papers.Count + 1:D3}";

    /// <summary>Classes a line, once.</summary>
    /// <exception cref="BoundException">There are more than the options allow.</exception>
    public void Mark(int line, LineClass lineClass)
    {
        if (line > options.MostLines)
        {
            throw BoundException.Of($"more than {options.MostLines} lines", nameof(ReadOptions.MostLines));
        }
        while (_classes.Count < line)
        {
            _classes.Add(LineClass.Unrecognised);
        }
        _classes[line - 1] = lineClass;
        _counts[(int)lineClass]++;
    }

    /// <summary>Classes a line as unrecognised; one warning names them all.</summary>
    public void MarkUnrecognised(int line, string text)
    {
        Mark(line, LineClass.Unrecognised);
        _unrecognisedLines++;
        if (_unrecognised.Count < 5)
        {
            _unrecognised.Add((line, text));
        }
    }

    /// <summary>Notes a line that is read as Windows-1252; one warning names them all.</summary>
    /// <param name="found">The first byte that tells.</param>
    public void MarkWindows1252(int line, string found)
    {
        if (_windows1252Lines++ == 0)
        {
            _windows1252 = (line, found);
        }
    }

    /// <summary>Keeps a warning; beyond the first 200, only their number.</summary>
    public void Warn(int? line, string found, string expected, string advice)
    {
        if (_warnings.Count < MostWarnings)
        {
            _warnings.Add(new DigestWarning(file, line, found, expected, advice));
        }
        else
        {
            _unsaid++;
        }
    }

    public Digest Build(Layout layout)
    {
        if (_unrecognisedLines > 0)
        {
            WarnOfUnrecognised();
        }
        if (_windows1252Lines > 0)
        {
            WarnOfWindows1252();
        }
        var date = _day.Of(name, file, (found, expected, advice) => Warn(null, found, expected, advice));
        _warnings.Sort((a, b) => (a.Line ?? 0).CompareTo(b.Line ?? 0));
        if (_unsaid > 0)
        {
            _warnings.Add(
                new DigestWarning(
                    file,
                    null,
                    $"{_unsaid} more problems like these",
                    "none",
                    "correct the ones named and read the file again"
                )
            );
        }
        if (date is { } day)
        {
            for (var i = 0; i < _papers.Count; i++)
            {
                _papers[i] = _papers[i] with { Listed = day };
            }
        }
        _papers.TrimExcess();
        _classes.TrimExcess();
        return new Digest
        {
            Name = name,
            File = file,
            Layout = layout,
            Date = date,
            Papers = _papers,
            Ledger = new Ledger(
                LineCount,
                _counts[(int)LineClass.Blank],
                _counts[(int)LineClass.Boilerplate],
                _counts[(int)LineClass.Date],
                _counts[(int)LineClass.Title],
                _counts[(int)LineClass.Abstract],
                _counts[(int)LineClass.Unrecognised],
                _papers.Count,
                Unpaired
            ),
            Lines = _classes,
            Warnings = _warnings,
        };
    }

    private void WarnOfWindows1252() =>
        Warn(
            _windows1252.Line,
            $"{_windows1252Lines} {(_windows1252Lines == 1 ? "line that is" : "lines that are")} not UTF-8, the first by {_windows1252.Found}",
            "UTF-8, or UTF-16 with a byte order mark",
            "save the file as UTF-8, or leave it: these lines are read as Windows-1252"
        );

    private void WarnOfUnrecognised()
    {
        var lines = string.Join(", ", _unrecognised.Select(line => line.Line));
        var more = _unrecognisedLines > _unrecognised.Count ? ", ..." : "";
        var (first, text) = _unrecognised[0];
        Warn(
            first,
            _unrecognisedLines == 1
                ? $"a line that is no part of a paper, {Quote.Short(text)}"
                : $"{_unrecognisedLines} lines ({lines}{more}) that are no part of a paper, the first being {Quote.Short(text)}",
            "titles and abstracts",
            "delete them, or leave them: they are not read"
        );
    }
}
