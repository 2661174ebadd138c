using System.Text;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>Lines of a stream, wherever its pieces end.</summary>
public sealed class Utf8LinesTests
{
    /// <summary>CR LF ends one line, CR alone another; each line has the place of its first character.</summary>
    [Theory]
    [InlineData("abc\nde\r", "1@0 abc|2@4 de")]
    [InlineData("abc\nde\r\n", "1@0 abc|2@4 de")]
    [InlineData("\rabc\r\r\nd", "1@0 |2@1 abc|3@5 |4@7 d")]
    [InlineData("äbc\r\nd\n\re", "1@0 äbc|2@5 d|3@7 |4@8 e")]
    public void Pieces_of_a_text_give_its_lines_wherever_they_end(string text, string lines)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var first = 0; first <= bytes.Length; first++)
        {
            for (var second = first; second <= bytes.Length; second++)
            {
                using var read = new Utf8Lines(new PieceStream(bytes[..first], bytes[first..second], bytes[second..]));
                var found = new List<string>();
                while (read.Read())
                {
                    found.Add($"{read.Number}@{read.CharStart} {Encoding.UTF8.GetString(read.Line)}");
                }
                Assert.Equal(lines, string.Join('|', found));
            }
        }
    }

    [Fact]
    public void A_line_that_is_too_long_is_left_out_alone_and_named_once()
    {
        const string Warning =
            "found a line of more than 64 MiB; expected a line that holds one title, one abstract or one record; break the line; it is left out.";

        var page = Digest.Read("d", "d", PieceStream.Around(Sample.Glued(1) + "\n", 65, "\n" + Sample.Glued(2)));
        Sample.HasPapers(page, 1, 2);
        // Two titles, two abstracts and the line between.
        Assert.Equal(new Ledger(5, 0, 0, 0, 2, 2, 1, 2, 0), page.Ledger);
        BadTextTests.Warned(page, "d:3: " + Warning);

        const string Record = "{\"title\":\"A\",\"abstract\":\"X.\"}";
        var records = Digest.Read("d", "d", PieceStream.Around(Record + "\n", 65, "\n" + Record));
        Assert.Equal(new Ledger(3, 0, 0, 0, 2, 0, 1, 2, 0), records.Ledger);
        Assert.Equal([1, 3], records.Papers.Select(paper => paper.Lines.First));
        BadTextTests.Warned(records, "d:2: " + Warning);
    }
}
