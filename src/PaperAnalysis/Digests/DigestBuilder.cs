namespace PaperAnalysis.Digests;

/// <summary>Gathers what a layout's reader finds: papers, the class of each line, warnings.</summary>
internal sealed class DigestBuilder(string name, string file)
{
    private const int MostWarnings = 200;

    private readonly List<Paper> papers = [];
    private readonly List<LineClass> classes = [];
    private readonly List<DigestWarning> warnings = [];
    private readonly int[] counts = new int[Enum.GetValues<LineClass>().Length];
    private readonly List<(int Line, string Text)> unrecognised = [];
    private int unrecognisedLines;
    private int unsaid;

    public string Name => name;

    public string File => file;

    public int PaperCount => papers.Count;

    /// <summary>Warnings, titles and abstracts that found no partner, and lines that nothing was made of.</summary>
    public int Faults => warnings.Count + unsaid + Unpaired + unrecognisedLines;

    /// <summary>Titles without an abstract and abstracts without a title.</summary>
    public int Unpaired { get; set; }

    /// <summary>Physical lines of the file, set once the file is read.</summary>
    public int LineCount { get; set; }

    public void Add(Paper paper) => papers.Add(paper);

    public string NextId => $"{name}:{papers.Count + 1:D3}";

    /// <summary>Classes a line, once.</summary>
    public void Mark(int line, LineClass lineClass)
    {
        while (classes.Count < line)
        {
            classes.Add(LineClass.Unrecognised);
        }
        classes[line - 1] = lineClass;
        counts[(int)lineClass]++;
    }

    /// <summary>Classes a line as unrecognised; one warning names them all.</summary>
    public void MarkUnrecognised(int line, string text)
    {
        Mark(line, LineClass.Unrecognised);
        unrecognisedLines++;
        if (unrecognised.Count < 5)
        {
            unrecognised.Add((line, text));
        }
    }

    /// <summary>Keeps a warning; beyond the first 200, only their number.</summary>
    public void Warn(int? line, string found, string expected, string advice)
    {
        if (warnings.Count < MostWarnings)
        {
            warnings.Add(new DigestWarning(file, line, found, expected, advice));
        }
        else
        {
            unsaid++;
        }
    }

    public Digest Build(Layout layout)
    {
        if (unrecognisedLines > 0)
        {
            WarnOfUnrecognised();
        }
        warnings.Sort((a, b) => (a.Line ?? 0).CompareTo(b.Line ?? 0));
        if (unsaid > 0)
        {
            warnings.Add(
                new DigestWarning(
                    file,
                    null,
                    $"{unsaid} more problems like these",
                    "none",
                    "correct the ones named and read the file again"
                )
            );
        }
        papers.TrimExcess();
        classes.TrimExcess();
        return new Digest
        {
            Name = name,
            File = file,
            Layout = layout,
            Papers = papers,
            Ledger = new Ledger(
                LineCount,
                counts[(int)LineClass.Blank],
                counts[(int)LineClass.Boilerplate],
                counts[(int)LineClass.Date],
                counts[(int)LineClass.Title],
                counts[(int)LineClass.Abstract],
                counts[(int)LineClass.Unrecognised],
                papers.Count,
                Unpaired
            ),
            Lines = classes,
            Warnings = warnings,
        };
    }

    private void WarnOfUnrecognised()
    {
        var lines = string.Join(", ", unrecognised.Select(line => line.Line));
        var more = unrecognisedLines > unrecognised.Count ? ", ..." : "";
        Warn(
            unrecognised[0].Line,
            $"{unrecognisedLines} {(unrecognisedLines == 1 ? "line" : "lines")} ({lines}{more}) that are no part of a paper, the first being {Quote.Short(unrecognised[0].Text)}",
            "titles and abstracts",
            "delete them, or leave them: they are not read"
        );
    }
}
