using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Formats;

namespace PaperAnalysis.Tests.Formats;

public sealed class BrokenLinesTests
{
    // As long as what is read at once, so that line ends fall on its edge.
    private static readonly Arbitrary<string> Texts = Gen.Elements(
            "a",
            "\n",
            "\r",
            "\r\n",
            new string('x', (1 << 15) - 2)
        )
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Fact]
    public void Lines_are_those_that_a_reader_gives_and_keep_how_they_end() =>
        Prop.ForAll(
                Texts,
                text =>
                {
                    var lines = BrokenLines.Of(new StringReader(text)).ToList();
                    using var reader = new StringReader(text);
                    Assert.All(lines, line => Assert.Equal(reader.ReadLine(), line.Text));
                    Assert.Null(reader.ReadLine());
                    Assert.All(
                        lines,
                        line => Assert.Equal(line.Text, text.Substring((int)line.Start, line.Text.Length))
                    );
                    Assert.StartsWith(
                        text,
                        string.Concat(lines.Select(line => line.Text + line.Break)),
                        StringComparison.Ordinal
                    );
                }
            )
            .QuickCheckThrowOnFailure();
}
