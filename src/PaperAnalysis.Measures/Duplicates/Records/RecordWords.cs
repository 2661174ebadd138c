using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// The words that a record's abstract adds to its title, authors and year, as 64-bit hashes, without making a string of
/// each: equal words have equal hashes, and different ones differ but for a chance of 2⁻⁶⁴ a pair. A word is a run of
/// letters or of digits, without accents and case. Reused from record to record; not safe for two threads at once.
/// </summary>
internal sealed class RecordWords
{
    // For ASCII: the lower-case letter or the digit, else 0.
    private static readonly byte[] Fold =
    [
        .. Enumerable
            .Range(0, 128)
            .Select(static c => char.IsAsciiLetterOrDigit((char)c) ? (byte)char.ToLowerInvariant((char)c) : (byte)0),
    ];

    private readonly HashSet<ulong> _known = [];
    private readonly List<ulong> _words = [];

    /// <summary>The words as they come, repeats included; valid until the next call.</summary>
    public ReadOnlySpan<ulong> Of(Paper paper)
    {
        // Some sources put title, authors, venue and year where the abstract belongs: what repeats them is no abstract.
        _words.Clear();
        Add(paper.Title);
        foreach (var author in paper.Authors)
        {
            Add(author);
        }

        if (RecordText.YearOf(paper) is { } year)
        {
            Add(year.ToString(CultureInfo.InvariantCulture));
        }

        _known.Clear();
        _known.UnionWith(_words);
        _words.Clear();
        Add(paper.Abstract);
        _words.RemoveAll(_known.Contains);
        return CollectionsMarshal.AsSpan(_words);
    }

    private void Add(string text)
    {
        text = RecordText.Clean(text);
        if (Ascii.IsValid(text))
        {
            AddAscii(text);
            return;
        }

        var hash = 0UL;
        var before = false;
        foreach (var c in FoldedText.Of(RecordText.WithoutMarks(text)))
        {
            var isDigit = char.IsNumber(c);
            if (hash != 0 && (isDigit != before || !(isDigit || char.IsLetter(c))))
            {
                _words.Add(hash);
                hash = 0;
            }

            if (isDigit || char.IsLetter(c))
            {
                hash = HashStep.Add(hash, c);
                before = isDigit;
            }
        }

        if (hash != 0)
        {
            _words.Add(hash);
        }
    }

    // Optimised at once: the loop sees every character of the collection, and is entered too few times for tiering to
    // help.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddAscii(string text)
    {
        var fold = Fold;
        var hash = 0UL;
        var before = false;
        foreach (var c in text)
        {
            var folded = fold[c];
            var isDigit = folded <= '9';
            if (hash != 0 && (folded == 0 || isDigit != before))
            {
                _words.Add(hash);
                hash = 0;
            }

            if (folded != 0)
            {
                hash = HashStep.Add(hash, folded);
                before = isDigit;
            }
        }

        if (hash != 0)
        {
            _words.Add(hash);
        }
    }
}
