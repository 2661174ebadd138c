using System.Text.RegularExpressions;

namespace PaperAnalysis.Words;

/// <summary>Gives TeX commands back the backslash that a digest's page took from them.</summary>
/// <remarks>
/// <para>
/// <c>D{to}infty</c> becomes <c>D{\to}\infty</c>, <c>displaystylealpha</c> <c>\displaystyle \alpha</c>,
/// <c>O(d/(nvarepsilon))</c> <c>O(d/(n\varepsilon))</c>. A name that is also a word ("times", "in", "alpha") is a
/// command only beside mathematics: an index, a power, a brace, a relation. Prose is left alone, and so are addresses.
/// What cannot be told from prose is not repaired: <c>epsilon-approximate</c>, <c>approx 1.3M</c>; what is lost
/// altogether, such as <c>\frac</c> or a dollar sign, is not guessed.
/// </para>
/// <para>The repair is idempotent, and <see cref="RepairedText.Undo"/> gives the raw text back.</para>
/// </remarks>
public static partial class TexRepair
{
    public static RepairedText Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var draft = new TexDraft(text);
        // A repaired name can be the evidence for its neighbour; each round repairs one more or is the last.
        while (draft.Insert(Names(draft.Text))) { }
        return new RepairedText(draft.Text, draft.Edits());
    }

    private static List<Range> Names(string text)
    {
        List<int> starts = [];
        List<int> ends = [];
        foreach (var address in Address().EnumerateMatches(text))
        {
            starts.Add(address.Index);
            ends.Add(address.Index + address.Length);
        }

        return
        [
            .. TexRules
                .Names(text)
                .Concat(TexFormulas.Names(text))
                // A command already: so each round repairs another name, and there is a last one.
                .Where(name => name.Start.Value == 0 || text[name.Start.Value - 1] != '\\')
                .Where(name => !IsWithin(name.Start.Value, starts, ends))
                .OrderBy(name => name.Start.Value)
                .ThenByDescending(name => name.End.Value),
        ];
    }

    // Addresses do not overlap: only the last that starts before a place can hold it.
    private static bool IsWithin(int place, List<int> starts, List<int> ends)
    {
        var at = starts.BinarySearch(place);
        var last = at >= 0 ? at : ~at - 1;
        return last >= 0 && place < ends[last];
    }

    [GeneratedRegex(
        @"https?://\S+|www\.\S+|\S+@\S+\.\S+",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();
}
