using PaperAnalysis.Digests;

namespace PaperAnalysis.Duplicates;

/// <summary>The abstracts as one run of numbered words, a separator after each, with the span of every word.</summary>
internal sealed class WordText
{
    /// <summary>
    /// What stands before the first word of an abstract, and after the last: equal to no word, not even to itself.
    /// </summary>
    public const int NoWord = -1;

    private readonly List<int> _words = [];
    private readonly List<CharSpan> _spans = [];
    private readonly List<int> _papers = [];

    public static WordText Of(IReadOnlyList<Paper> papers)
    {
        var text = new WordText();
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var p = 0; p < papers.Count; p++)
        {
            text.Add(NoWord, default, p);
            foreach (var span in Words(papers[p].Abstract))
            {
                var word = FoldedText.Of(papers[p].Abstract[span.Start..span.End]);
                if (!numbers.TryGetValue(word, out var number))
                {
                    numbers.Add(word, number = numbers.Count);
                }

                text.Add(number, span, p);
            }
        }

        text.Add(NoWord, default, papers.Count);
        return text;
    }

    public int PaperAt(int place) => _papers[place];

    public int WordBefore(int place) => _words[place - 1];

    public CharSpan Span(int place, int words) => new(_spans[place].Start, _spans[place + words - 1].End);

    /// <summary>The places whose next <paramref name="length"/> words occur at another place too, ascending.</summary>
    public List<int> RepeatedPlaces(int length)
    {
        // A hash may take two runs for one; such a place only costs a comparison later, for its common words are
        // counted.
        var first = new Dictionary<ulong, int>();
        var repeated = new bool[_words.Count];
        for (var place = 0; place + length <= _words.Count; place++)
        {
            if (Hash(place, length) is not { } hash)
            {
                continue;
            }

            if (!first.TryAdd(hash, place))
            {
                repeated[first[hash]] = repeated[place] = true;
            }
        }

        return [.. Enumerable.Range(0, repeated.Length).Where(p => repeated[p])];
    }

    public int CommonWords(int a, int b)
    {
        var words = 0;
        while (_words[a + words] == _words[b + words] && _words[a + words] != NoWord)
        {
            words++;
        }

        return words;
    }

    /// <summary>By the words that follow, up to the end of the abstract; equal runs by place.</summary>
    public int Compare(int a, int b)
    {
        if (a == b)
        {
            return 0;
        }

        var words = CommonWords(a, b);
        var order = _words[a + words].CompareTo(_words[b + words]);
        return order != 0 ? order : a.CompareTo(b);
    }

    private ulong? Hash(int place, int length)
    {
        var hash = 0UL;
        for (var i = place; i < place + length; i++)
        {
            if (_words[i] == NoWord)
            {
                return null;
            }

            hash = HashStep.Add(hash, (uint)_words[i]);
        }

        return hash;
    }

    private void Add(int word, CharSpan span, int paper)
    {
        _words.Add(word);
        _spans.Add(span);
        _papers.Add(paper);
    }

    private static IEnumerable<CharSpan> Words(string text)
    {
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && Shingles.IsWordCharacter(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return new CharSpan(start, i);
                start = -1;
            }
        }
    }
}
