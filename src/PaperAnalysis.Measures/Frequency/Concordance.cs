using PaperAnalysis.Digests;
using PaperAnalysis.Words;

namespace PaperAnalysis.Frequency;

/// <summary>
/// Every occurrence of a term with its context (key word in context). A phrase occurs where its words follow each other
/// in one sentence with only white space between them. A word without a capital in the term matches any case; one with
/// a capital matches its own folded form only (<see cref="FoldedWord"/>), so that <c>llm</c> finds <c>LLM</c>, and
/// <c>US</c> does not find <c>us</c>.
/// </summary>
public static class Concordance
{
    /// <summary>
    /// One row for each occurrence; those that overlap count each. Ties of an order stay in the order of the papers.
    /// </summary>
    /// <exception cref="ArgumentException">The term holds no word, or more than words; the message says what was
    /// found.</exception>
    public static IReadOnlyList<ConcordanceRow> Of(
        IReadOnlyList<Paper> papers,
        string term,
        ConcordanceOptions? options = null
    ) => Of(Corpus.Of(papers, (options ?? ConcordanceOptions.Default).Fields), term, options);

    /// <inheritdoc cref="Of(IReadOnlyList{Paper}, string, ConcordanceOptions?)"/>
    public static IReadOnlyList<ConcordanceRow> Of(Corpus corpus, string term, ConcordanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        options ??= ConcordanceOptions.Default;
        options.Check();
        var words = Words(term);
        // Which papers have the term is known from the corpus; only their texts are read again, for what stands around.
        var forms = Array.ConvertAll(words, w => FormsOf(corpus.Vocabulary, w));
        var hits = Enumerable
            .Range(0, corpus.Papers.Count)
            .AsParallel()
            .AsOrdered()
            .Where(p => Has(corpus.WordsOf(p), forms))
            .SelectMany(p => In(corpus.Papers[p], words, corpus.Fields, options.Window));
        var sorted = options.Order switch
        {
            ConcordanceOrder.Left => hits.AsEnumerable().OrderBy(static h => h, Sequences(static h => h.Before)),
            ConcordanceOrder.Right => hits.AsEnumerable().OrderBy(static h => h, Sequences(static h => h.After)),
            ConcordanceOrder.Telling => Telling(hits.AsEnumerable()),
            _ => hits.AsEnumerable(),
        };
        return [.. sorted.Select(static h => h.Row)];
    }

    /// <summary>Why a term cannot be looked for, in words; null where it can.</summary>
    public static string? ProblemOf(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        var tokens = Tokenizer.Tokenize(term).Tokens;
        return tokens.Count > 0 && tokens[0].IsTerm && tokens.Skip(1).All(static t => t.Joins)
            ? null
            : $"'{term}' is not one word, or words with white space between them; expected such as 'neural network' or 'OLMo 2'.";
    }

    private static string[] Words(string term)
    {
        if (ProblemOf(term) is { } problem)
        {
            throw new ArgumentException(problem, nameof(term));
        }

        return [.. Tokenizer.Tokenize(term).Terms.Select(t => FoldedWord.Of(t.In(term)))];
    }

    // By number: the words of the vocabulary that a word of the term matches.
    private static bool[] FormsOf(Vocabulary vocabulary, string word) =>
        [.. Enumerable.Range(0, vocabulary.Count).Select(w => vocabulary[w].Equals(word, ComparisonOf(word)))];

    private static StringComparison ComparisonOf(string word) =>
        word.Any(char.IsUpper) ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    private static bool Has(ReadOnlySpan<int> words, bool[][] forms)
    {
        for (var i = 0; i + forms.Length <= words.Length; i++)
        {
            var matched = forms[0][Corpus.Number(words[i])] ? 1 : 0;
            while (matched > 0 && matched < forms.Length)
            {
                var word = words[i + matched];
                matched = word >= 0 && forms[matched][word] ? matched + 1 : 0;
            }

            if (matched > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Hit> In(Paper paper, string[] words, PaperFields fields, int window)
    {
        foreach (var field in (PaperFields[])[PaperFields.Title, PaperFields.Abstract])
        {
            if (!fields.HasFlag(field))
            {
                continue;
            }

            // Words are counted where damaged TeX is mended, and shown as they stand in the file.
            var repair = TexRepair.Repair(field == PaperFields.Title ? paper.Title : paper.Abstract);
            var text = Tokenizer.Tokenize(repair.Text);
            for (var i = 0; i + words.Length <= text.Tokens.Count; i++)
            {
                if (Matches(text, i, words))
                {
                    yield return At(paper, field, repair, text, i, i + words.Length, window);
                }
            }
        }
    }

    private static bool Matches(TokenizedText text, int at, string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var token = text.Tokens[at + i];
            if (!token.IsTerm || i > 0 && !token.Joins)
            {
                return false;
            }

            // Most words differ in length from the one looked for, and folding seldom changes it.
            var folded = Math.Abs(token.Length - words[i].Length) > 8 ? "" : FoldedWord.Of(token.In(text.Text));
            if (!folded.Equals(words[i], ComparisonOf(words[i])))
            {
                return false;
            }
        }

        return true;
    }

    private static Hit At(
        Paper paper,
        PaperFields field,
        RepairedText repair,
        TokenizedText text,
        int first,
        int end,
        int window
    )
    {
        var tokens = text.Tokens;
        var (start, stop) = (tokens[first].Start, tokens[end - 1].End);
        var from = window == 0 ? start : tokens[Math.Max(0, first - window)].Start;
        var to = window == 0 ? stop : tokens[Math.Min(tokens.Count, end + window) - 1].End;
        // At the edge of the text its first and last marks are shown too.
        from = window > 0 && first <= window ? 0 : from;
        to = window > 0 && end + window >= tokens.Count ? text.Text.Length : to;
        var raw = field == PaperFields.Title ? paper.Title : paper.Abstract;
        var (rawStart, rawStop) = (repair.RawPlace(start), repair.RawPlace(stop));
        var row = new ConcordanceRow(
            paper.Id,
            paper.File,
            field == PaperFields.Abstract ? paper.AbstractLineAt(rawStart) : paper.Lines.First,
            OneSpace(raw[repair.RawPlace(from)..rawStart]),
            raw[rawStart..rawStop],
            OneSpace(raw[rawStop..repair.RawPlace(to)])
        );
        return new Hit(
            row,
            [.. tokens.Take(first).Reverse().Take(window).Select(Key)],
            [.. tokens.Skip(end).Take(window).Select(Key)]
        );

        string Key(Token token) => FoldedWord.Of(token.In(text.Text)).ToLowerInvariant();
    }

    private static string OneSpace(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<Hit> Telling(IEnumerable<Hit> hits) =>
        hits.GroupBy(static h => h.After.FirstOrDefault() ?? "", StringComparer.Ordinal)
            .OrderByDescending(static lines => lines.Count())
            .ThenBy(static lines => lines.Key, StringComparer.Ordinal)
            .SelectMany(static lines => lines.Index())
            .OrderBy(static line => line.Index)
            .Select(static line => line.Item);

    private static Comparer<Hit> Sequences(Func<Hit, string[]> of) =>
        Comparer<Hit>.Create((x, y) => Compare(of(x), of(y)));

    private static int Compare(string[] x, string[] y)
    {
        for (var i = 0; i < Math.Min(x.Length, y.Length); i++)
        {
            if (string.CompareOrdinal(x[i], y[i]) is not 0 and var order)
            {
                return order;
            }
        }

        return x.Length.CompareTo(y.Length);
    }

    private sealed record Hit(ConcordanceRow Row, string[] Before, string[] After);
}
