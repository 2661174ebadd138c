using System.Text;
using PaperAnalysis.Digests;

namespace PaperAnalysis.Tests.Digests;

/// <summary>Each kind of file that is no digest is told by its own sign, with what to do about it.</summary>
public sealed class ForeignContentTests
{
    private const string SaveAsText =
        "open it, select all, and paste that into a text file, one title or abstract a line";

    private const string Export = "export the records as CSV or JSON Lines";

    /// <param name="start">The file's first bytes, in Latin-1.</param>
    [Theory]
    [InlineData("%PDF-1.7", "a PDF document")]
    [InlineData("PK\u0003\u0004\u0014", "a ZIP archive (office documents are ZIP archives too)")]
    [InlineData("\u0089PNG\r\n", "a PNG picture")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "a JPEG picture")]
    [InlineData("GIF89a", "a GIF picture")]
    [InlineData("RIFF\u0024WAVE", "a picture, sound or film (RIFF)")]
    [InlineData("II*\0\u0008", "a TIFF picture")]
    [InlineData("MM\0*\u0008", "a TIFF picture")]
    [InlineData("BZh91AY", "a bzip2 archive")]
    [InlineData("\u00fd7zXZ\0", "an xz archive")]
    [InlineData("\u0028\u00b5\u002f\u00fd\u0004", "a zstd archive")]
    [InlineData("PAR1\u0015", "a Parquet table")]
    [InlineData("SQLite format 3\0", "an SQLite database")]
    [InlineData("ab\0cd", "binary data (a zero at byte 3)")]
    public void A_binary_file_is_told_by_its_first_bytes(string start, string found) =>
        IsTold(Encoding.Latin1.GetBytes(start), found, SaveAsText);

    [Fact]
    public void A_packed_file_that_was_packed_again_is_told() =>
        IsTold(PackedTests.Gzip(PackedTests.Gzip("a"u8)), "gzip within gzip", SaveAsText);

    [Theory]
    [InlineData(
        "From: <A>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n",
        "a web archive (MHTML)",
        SaveAsText
    )]
    [InlineData(@"{\rtf1 hello}", "a rich text document (RTF)", SaveAsText)]
    [InlineData("<svg xmlns='x'>", "an SVG picture", SaveAsText)]
    [InlineData("<?xml version=\"1.0\"?><feed>", "XML", Export)]
    [InlineData("{\n \"cells\": [\n  {\n   \"cell_type\": \"markdown\",\n", "a notebook", Export)]
    [InlineData("{\"cells\": []}", "a notebook", Export)]
    [InlineData("% draft\n\\documentclass{article}\n\\title{A}\n", "a LaTeX document", Export)]
    [InlineData("\\documentstyle{article}\n", "a LaTeX document", Export)]
    [InlineData("@article{key,\n  title = {A},\n}", "BibTeX", Export)]
    [InlineData("TY  - JOUR\nTI  - A\n", "RIS or PubMed records", Export)]
    [InlineData("PMID- 123\nTI  - A\n", "RIS or PubMed records", Export)]
    public void A_file_of_text_is_told_by_how_it_opens(string text, string found, string advice) =>
        IsTold(Encoding.UTF8.GetBytes(text), found, advice);

    /// <summary>Three such lines beside a title and its abstract; but for them it would be a digest.</summary>
    [Theory]
    // By how a line begins.
    [InlineData("import os")]
    [InlineData("from pathlib import Path")]
    [InlineData("#include <stdio.h>")]
    [InlineData("#define SIZE 10")]
    [InlineData("#!/bin/sh")]
    [InlineData("<?php")]
    [InlineData("def area(r): return 3 * r")]
    [InlineData("class Circle < Shape")]
    [InlineData("package main")]
    [InlineData("namespace Shapes")]
    [InlineData("function a = area(r)")]
    [InlineData("return 3 * r")]
    [InlineData("public sealed record Circle")]
    [InlineData("private int Count()")]
    [InlineData("static int count(int n)")]
    [InlineData("const size = 10")]
    [InlineData("let size = 10")]
    [InlineData("var size int")]
    [InlineData("fn area(r: f64) -> f64")]
    [InlineData("pub fn area(r: f64) -> f64")]
    [InlineData("impl Shape for Circle")]
    [InlineData("if (r > 0)")]
    [InlineData("for (i in 1:10) print(i)")]
    [InlineData("while (r > 0)")]
    [InlineData("} else")]
    [InlineData("// The radius")]
    [InlineData("/* The radius")]
    [InlineData("*/")]
    [InlineData("@property")]
    [InlineData("library(ggplot2)")]
    [InlineData("elif r > 0: a = 1")]
    [InlineData("else: a = 1")]
    [InlineData("try: a = area(r)")]
    [InlineData("except ValueError: a = 0")]
    [InlineData("print(a)")]
    // By how it ends.
    [InlineData("a = area(r);")]
    [InlineData("switch (a) {")]
    [InlineData("a = { r }")]
    [InlineData("with open(path):")]
    [InlineData("area(r),")]
    [InlineData("area(")]
    public void A_program_is_told_by_its_lines(string line)
    {
        string Text(int lines) => string.Join('\n', [Sample.Glued(1), .. Enumerable.Repeat(line, lines)]);
        IsTold(
            Encoding.UTF8.GetBytes(Text(3)),
            "the source of a program",
            "keep programs beside the digests, or name the layout to read it as"
        );
        Assert.Single(Digest.Parse("d", Text(2)).Papers);
    }

    [Fact]
    public void Fewer_than_one_line_of_code_in_six_make_no_program()
    {
        const string Code = "import os\nimport re\nimport sys\n";
        // 3 of 19 lines, and 3 of 18.
        Assert.Equal(8, Digest.Parse("d", Code + Sample.Glued(1, 2, 3, 4, 5, 6, 7, 8)).Papers.Count);
        var text = Code + Sample.Glued(1, 2, 3, 4, 5, 6, 7) + "\nA Title All Alone";
        Assert.Throws<DigestException>(() => Digest.Parse("d", text));
    }

    private static void IsTold(byte[] file, string found, string advice) =>
        Assert.Equal(
            $"d:1: found {found}; expected one of {string.Join(", ", Layout.All)}; {advice}.",
            Assert.Throws<DigestException>(() => Digest.Read("d", "d", new MemoryStream(file))).Message
        );
}
