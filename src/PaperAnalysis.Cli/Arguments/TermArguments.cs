using System.CommandLine;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>
/// Which terms a verb lists: <c>--ngrams</c>, <c>--top</c>, <c>--min-documents</c> and <c>--stop-words</c>.
/// </summary>
internal sealed class TermArguments
{
    private const int Longest = 5;

    private readonly Option<WordRange> _ngrams = CheckedOption.Of<WordRange>(
        "--ngrams",
        "Words in a term: a number from 1 to 5, or a range such as 1-2.",
        new WordRange(1, 1),
        "a number from 1 to 5, or a range of two such as 1-2",
        TryRange
    );

    private readonly Option<int> _top = CheckedOption.Positive("--top", "How many terms are listed.", 50);

    private readonly Option<int> _minDocuments = CheckedOption.Positive(
        "--min-documents",
        "Leaves out terms in fewer papers.",
        1
    );

    private readonly Option<string> _stopWords = new("--stop-words")
    {
        Description = "Leaves out terms that begin or end with a word of this list.",
        DefaultValueFactory = static _ => StopWords.English.Name,
    };

    public TermArguments() => _stopWords.AcceptOnlyFromAmong([.. StopWords.All.Select(static l => l.Name)]);

    public void AddTo(Command command)
    {
        command.Options.Add(_ngrams);
        command.Options.Add(_top);
        command.Options.Add(_minDocuments);
        command.Options.Add(_stopWords);
    }

    public TermOptions Of(ParseResult parsed)
    {
        var (min, max) = parsed.GetRequiredValue(_ngrams);
        return new TermOptions
        {
            MinN = min,
            MaxN = max,
            Top = parsed.GetValue(_top),
            MinDocuments = parsed.GetValue(_minDocuments),
            StopWords = StopWords.Named(parsed.GetRequiredValue(_stopWords)),
        };
    }

    private static bool TryRange(string text, out WordRange range)
    {
        var numbers = Array.ConvertAll(
            text.Split('-'),
            static part => CheckedOption.IsPositive(part, out var number) ? number : 0
        );
        range = new WordRange(numbers[0], numbers[^1]);
        return numbers.Length <= 2 && numbers.All(static n => n is >= 1 and <= Longest) && range.Min <= range.Max;
    }

    /// <summary>As the help shows it: <c>1</c> or <c>1-2</c>.</summary>
    private sealed record WordRange(int Min, int Max)
    {
        public override string ToString() =>
            Min == Max ? FormattableString.Invariant($"{Min}") : FormattableString.Invariant($"{Min}-{Max}");
    }
}
