using System.Runtime.CompilerServices;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Words;

/// <summary>
/// Turns papers into a <see cref="Corpus"/>. Each thread reads a run of consecutive papers with a vocabulary of its
/// own; joining these in the order of the runs numbers the words by first sight, whatever the number of threads.
/// </summary>
internal static class CorpusReader
{
    public static CorpusWords Read(IReadOnlyList<Paper> papers, PaperFields fields, int threads)
    {
        var runs = Runs(papers, threads, out var capacity);
        var words = GC.AllocateUninitializedArray<int>(capacity);
        var capitals = GC.AllocateUninitializedArray<byte>(capacity);
        var starts = new int[papers.Count];
        var lengths = new int[papers.Count];
        var titles = new int[papers.Count];
        var forms = new WordForms[runs.Count];
        Parallel.For(
            0,
            runs.Count,
            r => forms[r] = ReadRun(papers, fields, runs[r], (words, capitals), starts, lengths, titles)
        );

        // The first run's vocabulary grows into the joint one.
        var numbers = runs.Count > 0 ? forms[0].Numbers : [];
        var known = runs.Count > 0 ? forms[0].Words : [];
        var renumbered = new int[runs.Count][];
        for (var r = 0; r < runs.Count; r++)
        {
            renumbered[r] = r == 0 ? [.. Enumerable.Range(0, known.Count)] : Join(forms[r].Words, known, numbers);
            forms[r].Release();
        }

        // The first run's numbers are the joint ones already.
        Parallel.For(
            1,
            Math.Max(1, runs.Count),
            r => Renumber(words.AsSpan(runs[r].Place, Used(runs[r], starts, lengths)), renumbered[r])
        );
        var vocabulary = new Vocabulary([.. known], numbers, forms, renumbered);
        return new CorpusWords(vocabulary, words, capitals, starts, lengths, titles);
    }

    // Runs of about equal length in characters. A token and what separates it take two code units or more, which bounds
    // their number.
    private static List<Run> Runs(IReadOnlyList<Paper> papers, int threads, out int capacity)
    {
        var total = 0L;
        foreach (var paper in papers)
        {
            total += Room(paper);
        }

        if (total > Array.MaxLength)
        {
            throw new ArgumentException(
                FormattableString.Invariant(
                    $"{papers.Count} papers may hold {total} words, more than the {Array.MaxLength} that one corpus can; count them in parts."
                ),
                nameof(papers)
            );
        }

        capacity = (int)total;
        var share = total / Math.Max(1, threads) + 1;
        var runs = new List<Run>();
        var (first, place, room) = (0, 0, 0);
        for (var p = 0; p < papers.Count; p++)
        {
            room += Room(papers[p]);
            if (room >= share || p == papers.Count - 1)
            {
                runs.Add(new Run(first, p + 1, place));
                (first, place, room) = (p + 1, place + room, 0);
            }
        }

        return runs;
    }

    private static int Room(Paper paper) => (paper.Title.Length + paper.Abstract.Length) / 2 + 2;

    private static int Used(Run run, int[] starts, int[] lengths) =>
        starts[run.End - 1] + lengths[run.End - 1] - run.Place;

    private static WordForms ReadRun(
        IReadOnlyList<Paper> papers,
        PaperFields fields,
        Run run,
        (int[] Words, byte[] Capitals) read,
        int[] starts,
        int[] lengths,
        int[] titles
    )
    {
        var forms = new WordForms();
        var place = run.Place;
        for (var p = run.First; p < run.End; p++)
        {
            starts[p] = place;
            if (fields.HasFlag(PaperFields.Title))
            {
                place = ReadText(papers[p].Title, false, forms, read, place);
            }

            titles[p] = place - starts[p];
            if (fields.HasFlag(PaperFields.Abstract))
            {
                place = ReadText(papers[p].Abstract, true, forms, read, place);
            }

            lengths[p] = place - starts[p];
        }

        return forms;
    }

    // Few texts are damaged: a text is read as it stands, and again where its words say that it may be.
    private static int ReadText(
        string text,
        bool prose,
        WordForms forms,
        (int[] Words, byte[] Capitals) read,
        int place
    )
    {
        forms.MayBeTex = false;
        var end = ReadText(text, prose, 1, forms, read, place);
        if (!forms.MayBeTex && !TexTraces.HasBrace(text) || TexRepair.Repair(text) is not { IsChanged: true } repair)
        {
            return end;
        }

        ReadText(text, prose, -1, forms, read, place);
        return ReadText(repair.Text, prose, 1, forms, read, place);
    }

    /// <param name="times">1 to count the forms of the text, -1 to take them back.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ReadText(
        ReadOnlySpan<char> text,
        bool prose,
        int times,
        WordForms forms,
        (int[] Words, byte[] Capitals) read,
        int place
    )
    {
        var (words, capitals) = read;
        var sentence = -1;
        foreach (var token in new TokenScanner(text))
        {
            if (!token.IsTerm)
            {
                continue;
            }

            var isOwn = prose && token.Sentence == sentence;
            sentence = token.Sentence;
            var number = forms.Add(token.In(text), times, isOwn, out var taken);
            capitals[place] = isOwn ? (byte)(taken | CorpusWords.OwnCase) : taken;
            words[place++] = token.Joins ? number : ~number;
        }

        return place;
    }

    private static int[] Join(List<string> words, List<string> known, Dictionary<string, int> numbers)
    {
        var renumbered = new int[words.Count];
        for (var i = 0; i < words.Count; i++)
        {
            if (numbers.TryAdd(words[i], known.Count))
            {
                renumbered[i] = known.Count;
                known.Add(words[i]);
            }
            else
            {
                renumbered[i] = numbers[words[i]];
            }
        }

        return renumbered;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Renumber(Span<int> words, int[] renumbered)
    {
        foreach (ref var word in words)
        {
            var sign = word >> 31;
            word = renumbered[word ^ sign] ^ sign;
        }
    }

    /// <summary>The papers from First to End, whose words start at Place.</summary>
    private readonly record struct Run(int First, int End, int Place);
}
