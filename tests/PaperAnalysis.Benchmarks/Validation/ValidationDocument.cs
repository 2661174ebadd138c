using System.Text;
using PaperAnalysis.Benchmarks.Claims;
using PaperAnalysis.Benchmarks.Clusters;
using PaperAnalysis.Benchmarks.Trends;
using PaperAnalysis.Benchmarks.Words;

namespace PaperAnalysis.Benchmarks.Validation;

/// <summary>
/// docs/validation.md, section by section. <c>validation</c> prints all sections and <c>validation terms</c> one;
/// <c>validation --write docs/validation.md [names]</c> puts them into the file and leaves its other sections as they
/// stand, so that a long simulation runs when its measure changes.
/// </summary>
internal static class ValidationDocument
{
    /// <summary>
    /// In the order of the document. A section is a method that writes Markdown under its heading; what it draws, it
    /// draws by a seed of its own.
    /// </summary>
    private static readonly (string Name, string Heading, Action<TextWriter> Write)[] Sections =
    [
        ("formulas", "Formulas against published values", FormulaSection.Write),
        ("peers", "Measures beside scipy and scikit-learn", PeerSection.Write),
        ("terms", "Intervals of rates", RateSection.Write),
        ("digests", "Rates by digest", DigestRateSection.Write),
        ("pairs", "Intervals of pairs of words", PairSection.Write),
        ("lengths", "Means of lengths", LengthSection.Write),
        ("keyness", "Keyness: p and the interval of the log ratio", KeynessSection.Write),
        ("shares", "Shares and overlaps", ShareSection.Write),
        ("pool", "Papers not seen, and whether digests are independent", PoolSection.Write),
        ("trends", "Terms and subjects that rise and fall", TrendTrial.Run),
        ("subjects", "Clusters beside known subjects", LabelledTrial.Run),
        ("neighbours", "Neighbours of known subjects", NeighbourTrial.Run),
        ("stability", "Stable clusters are found again", StabilityTrial.Run),
        ("rounds", "What stability loses by few rounds", StabilityErrorTrial.Run),
        ("claims", "Claims beside readers", ReadTwiceTrial.Write),
        ("tex", "Repair of TeX beside a reader", TexSection.Write),
    ];

    private const string Opening = """
        # Validation

        What each measure's numbers were compared with, and how often its intervals and tests are right where the truth is known.
        Written by `tests/PaperAnalysis.Benchmarks`, not by hand; each section names the command that writes it again. Where a
        simulation draws papers, it draws them from 9,577 real abstracts, which stand for all papers there are: an interval is
        right where it holds the number that all of them give. An interval of 95 % should be right in .95 of the draws or a little
        more; a rate of .95 from a few thousand draws is known to about ±.01.
        """;

    public static int Run(string[] arguments)
    {
        var path = arguments is ["--write", var file, ..] ? file : null;
        string[] names = path is null ? arguments : arguments[2..];
        if (names.FirstOrDefault(n => Sections.All(s => s.Name != n)) is { } unknown)
        {
            Console.Error.WriteLine(
                $"'{unknown}' is no section; expected some of {string.Join(", ", Sections.Select(static s => s.Name))}."
            );
            return 1;
        }

        var old = path is not null && File.Exists(path) ? File.ReadAllText(path) : "";
        var text = new StringBuilder(Opening.ReplaceLineEndings("\n")).Append('\n');
        foreach (var section in Sections)
        {
            var isAsked = names.Length == 0 || names.Contains(section.Name);
            var body =
                isAsked ? Written(section)
                : path is not null ? Standing(old, section.Name)
                : null;
            if (body is not null)
            {
                text.Append('\n').Append(body);
            }
        }

        if (path is null)
        {
            Console.Out.Write(text);
        }
        else
        {
            File.WriteAllText(path, text.ToString());
        }

        return 0;
    }

    private static string Start(string name) => $"<!-- {name} -->\n";

    private static string Written((string Name, string Heading, Action<TextWriter> Write) section)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        writer.Write(Start(section.Name));
        writer.WriteLine($"## {section.Heading}");
        writer.WriteLine();
        section.Write(writer);
        writer.WriteLine();
        writer.WriteLine(
            $"`dotnet run --project tests/PaperAnalysis.Benchmarks -c Release -- validation {section.Name}`"
        );
        return writer.ToString();
    }

    private static string? Standing(string old, string name)
    {
        var start = old.IndexOf(Start(name), StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var end = old.IndexOf("\n<!-- ", start + 1, StringComparison.Ordinal);
        return end < 0 ? old[start..] : old[start..end];
    }
}
