using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Documents;

/// <summary>Notebooks with every kind of cell and output and text that is hard to write.</summary>
internal static class RandomNotebooks
{
    private static readonly Gen<string> Text = Gen.Elements(
            "",
            "a",
            "\n",
            "\r\n",
            "\t",
            "\"",
            "\\",
            "</script>",
            "é",
            "数",
            "😀",
            "\u0001",
            "\u2028",
            "# title\n",
            "x = 1"
        )
        .ListOf()
        .Select(string.Concat);

    private static readonly Gen<JsonObject> Metadata = Gen.OneOf(
        Gen.Constant(0).Select(_ => new JsonObject()),
        from tag in Text
        from number in Gen.Choose(-9, 9)
        select new JsonObject
        {
            ["tags"] = new JsonArray(tag, "findings"),
            ["other tool"] = new JsonObject
            {
                ["z"] = number,
                ["a"] = null,
                ["f"] = 0.5,
            },
        }
    );

    private static readonly Gen<MimeBundle> Bundle =
        from html in Text
        from png in Text
        from chart in Metadata
        from metadata in Metadata
        select new MimeBundle(
            new JsonObject
            {
                ["text/html"] = html,
                ["image/png"] = png,
                ["application/vnd.plotly.v1+json"] = chart,
            },
            metadata
        );

    private static readonly Gen<Output> AnyOutput = Gen.OneOf(
        from text in Text
        from name in Gen.Elements("stdout", "stderr")
        select (Output)new Output.Stream(name, text),
        Bundle.Select(b => (Output)new Output.Display(b)),
        from bundle in Bundle
        from count in Gen.Choose(1, 99)
        select (Output)new Output.Result(bundle, count),
        from message in Text
        from lines in Text.ListOf()
        select (Output)new Output.Error("System.Exception", message, lines)
    );

    private static readonly Gen<JsonObject> Attachments = Gen.OneOf(
        Gen.Constant(0).Select(_ => new JsonObject()),
        Text.Select(t => new JsonObject { ["a.png"] = new JsonObject { ["image/png"] = t } })
    );

    // Ids repeat, are missing and are invalid, as in files that other programs wrote.
    private static readonly Gen<string> Id = Gen.Elements("", "a", "b", "no spaces", "x_Y-9");

    private static readonly Gen<Cell> AnyCell = Gen.OneOf(
        from id in Id
        from source in Text
        from metadata in Metadata
        from attachments in Attachments
        select (Cell)new Cell.Markdown(id, source, metadata, attachments),
        from id in Id
        from source in Text
        from metadata in Metadata
        from attachments in Attachments
        select (Cell)new Cell.Raw(id, source, metadata, attachments),
        from id in Id
        from source in Text
        from metadata in Metadata
        from outputs in AnyOutput.ListOf()
        from count in Gen.Choose(0, 9)
        select (Cell)new Cell.Code(id, source, metadata, [.. outputs], count == 0 ? null : count)
    );

    public static Arbitrary<Notebook> Arbitrary { get; } =
        Arb.From(from cells in AnyCell.ListOf() from metadata in Metadata select new Notebook([.. cells], metadata));
}
