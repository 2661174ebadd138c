namespace PaperAnalysis.Notebooks.Pages;

/// <summary>
/// Markdig looks at the marks of a block pair by pair, so that a block of many costs their square; a bound on the marks of a
/// block makes the cost of a text grow as its length.
/// </summary>
internal static class MarkdownCost
{
    /// <summary>In lines without a blank one between them, code too: as a table of a thousand links has.</summary>
    private const int MostMarks = 2_000;

    /// <summary>Quotations and lists within each other, at the beginning of one line.</summary>
    private const int MostContainers = 100;

    /// <summary>Of a table: all its rows get as many cells as the widest.</summary>
    private const int MostColumns = 100;

    private const string Marks = "[]*_~`$<";

    // What begins an address without a mark.
    private static readonly string[] Addresses = ["www.", "://", "mailto:"];

    /// <summary>True for a text that would cost more than it is worth.</summary>
    public static bool IsTooHigh(string markdown)
    {
        var marks = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            // A line of a quotation is blank where nothing follows its mark.
            marks = line.Trim([' ', '\t', '>']).IsEmpty ? 0 : marks + MarksOf(line);
            if (marks > MostMarks || line.Count('|') > MostColumns || ContainersOf(line) > MostContainers)
            {
                return true;
            }
        }

        return false;
    }

    private static int MarksOf(ReadOnlySpan<char> line)
    {
        var count = 0;
        foreach (var mark in Marks)
        {
            count += line.Count(mark);
        }

        foreach (var address in Addresses)
        {
            count += line.Count(address);
        }

        return count;
    }

    private static int ContainersOf(ReadOnlySpan<char> line)
    {
        var count = 0;
        for (var i = 0; i < line.Length; i++)
        {
            var endsWord = i + 1 == line.Length || line[i + 1] is ' ' or '\t';
            switch (line[i])
            {
                case '>':
                case '-' or '+' or '*' or '.' or ')' when endsWord:
                    count++;
                    break;
                case ' ' or '\t' or (>= '0' and <= '9'):
                    break;
                default:
                    return count;
            }
        }

        return count;
    }
}
