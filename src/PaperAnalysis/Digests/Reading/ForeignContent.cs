using System.Text.RegularExpressions;

namespace PaperAnalysis.Digests;

/// <summary>What a file can be that is no digest, with what to do about it.</summary>
internal sealed partial record ForeignContent(string Found, string Advice)
{
    private const string SaveAsText =
        "open it, select all, and paste that into a text file, one title or abstract a line";

    private const string Export = "export the records as CSV or JSON Lines";

    public static ForeignContent Program { get; } =
        new("the source of a program", "keep programs beside the digests, or name the layout to read it as");

    private static readonly (byte[] Magic, string Name)[] Binaries =
    [
        ("%PDF"u8.ToArray(), "a PDF document"),
        ("PK\x03\x04"u8.ToArray(), "a ZIP archive (office documents are ZIP archives too)"),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("RIFF"u8.ToArray(), "a picture, sound or film (RIFF)"),
        ("II*\0"u8.ToArray(), "a TIFF picture"),
        ("MM\0*"u8.ToArray(), "a TIFF picture"),
        ([0x1F, 0x8B], "gzip within gzip"),
        ("BZh"u8.ToArray(), "a bzip2 archive"),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
        ("PAR1"u8.ToArray(), "a Parquet table"),
        ("SQLite format 3"u8.ToArray(), "an SQLite database"),
    ];

    // In this order; the first that matches the opening's text names it. An expression takes milliseconds to be made, so
    // it is made only where the text has the clue.
    private static readonly (string Clue, Func<Regex> Pattern, string Name, string Advice)[] Texts =
    [
        ("multipart/related", WebArchive, "a web archive (MHTML)", SaveAsText),
        ("{\\rtf", RichText, "a rich text document (RTF)", SaveAsText),
        ("<svg", Svg, "an SVG picture", SaveAsText),
        ("<?xml", Xml, "XML", Export),
        ("\"cells\"", Notebook, "a notebook", Export),
        ("\\document", Latex, "a LaTeX document", Export),
        ("@", Bibtex, "BibTeX", Export),
        ("TY  - ", Ris, "RIS or PubMed records", Export),
        ("PMID-", Ris, "RIS or PubMed records", Export),
    ];

    /// <param name="head">The start of the file, decoded to UTF-8.</param>
    public static ForeignContent? OfBytes(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, name) in Binaries)
        {
            if (head.StartsWith(magic))
            {
                return new(name, SaveAsText);
            }
        }
        return head.IndexOf((byte)0) is >= 0 and var at
            ? new($"binary data (a zero at byte {at + 1})", SaveAsText)
            : null;
    }

    public static ForeignContent? OfText(Opening opening)
    {
        foreach (var (clue, pattern, name, advice) in Texts)
        {
            if (HasClue(opening, clue) && pattern().IsMatch(opening.Text))
            {
                return new(name, advice);
            }
        }
        // Latin-1 and its like lose a letter here and there; binary data and text in wide encodings lose most.
        var lost = opening.Text.AsSpan().Count('\uFFFD');
        return lost * 5 > opening.Text.Length
            ? new("bytes that are no UTF-8 text for the most part", "save the file as UTF-8 text")
            : null;
    }

    // An at sign opens a line: elsewhere it is common.
    private static bool HasClue(Opening opening, string clue) =>
        clue == "@"
            ? opening.Lines.Any(line => line.StartsWith('@'))
            : opening.Text.Contains(clue, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"\A(?:[\w-]+:.*\n|[ \t].*\n)*?Content-Type: multipart/related",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex WebArchive();

    [GeneratedRegex(@"\A\s*\{\\rtf", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex RichText();

    [GeneratedRegex(@"\A\s*<svg\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Svg();

    [GeneratedRegex(
        @"\A\s*\{\s*""cells""\s*:\s*\[(?:\s*\]|.*""cell_type"")",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Notebook();

    [GeneratedRegex(
        @"^\s*\\(?:documentclass|documentstyle)\b",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Latex();

    [GeneratedRegex(@"\A\s*<\?xml\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Xml();

    [GeneratedRegex(
        @"^\s*@[A-Za-z]+\s*\{[^\n]*,\s*$",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Bibtex();

    [GeneratedRegex(
        @"^(?:TY  - |PMID- ?[0-9])",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline
    )]
    private static partial Regex Ris();
}
