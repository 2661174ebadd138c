using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PaperAnalysis.Frequency;
using PaperAnalysis.Words;

namespace PaperAnalysis.Cli.Verbs;

/// <summary>
/// Which terms a verb lists: <c>--ngrams</c>, <c>--top</c>, <c>--min-documents</c> and <c>--stop-words</c>.
/// </summary>
internal sealed class TermArguments
{
    private const int Longest = 5;

    private readonly Option<WordRange> _ngrams = new("--ngrams")
    {
        Description = "Words in a term: a number from 1 to 5, or a range such as 1-2.",
        CustomParser = Range,
        DefaultValueFactory = static _ => new WordRange(1, 1),
    };

    private readonly Option<int> _top = Positive("--top", "How many terms are listed.", 50);

    private readonly Option<int> _minDocuments = Positive("--min-documents", "Leaves out terms in fewer papers.", 1);

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

    /// <summary>An option whose value is a whole number of at least one.</summary>
    internal static Option<int> Positive(string name, string description, int value) =>
        new(name)
        {
            Description = description,
            DefaultValueFactory = _ => value,
            CustomParser = result =>
            {
                if (
                    !int.TryParse(
                        result.Tokens[0].Value,
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var number
                    )
                    || number < 1
                )
                {
                    result.AddError($"{name} {result.Tokens[0].Value}: expected a whole number of at least 1.");
                }

                return number;
            },
        };

    private static WordRange Range(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        var parts = text.Split('-');
        var numbers = Array.ConvertAll(
            parts,
            static p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0
        );
        if (parts.Length > 2 || numbers.Any(static n => n is < 1 or > Longest) || numbers[0] > numbers[^1])
        {
            result.AddError($"--ngrams {text}: expected a number from 1 to {Longest}, or a range of two such as 1-2.");
            return new WordRange(1, 1);
        }

        return new WordRange(numbers[0], numbers[^1]);
    }

    /// <summary>As the help shows it: <c>1</c> or <c>1-2</c>.</summary>
    private sealed record WordRange(int Min, int Max)
    {
        public override string ToString() =>
            Min == Max ? FormattableString.Invariant($"{Min}") : FormattableString.Invariant($"{Min}-{Max}");
    }
}
