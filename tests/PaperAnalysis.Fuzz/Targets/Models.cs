using System.Security.Cryptography;
using System.Text;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using static PaperAnalysis.Fuzz.Targets.BrokenPromiseException;

namespace PaperAnalysis.Fuzz.Targets;

/// <summary>Saved clusters. The checksum is made to fit, so that what is behind it is reached.</summary>
internal static class Models
{
    private const string Content =
        """{"Method":"KMeans","Fields":"TitleAndAbstract","Terms":["a","b"],"Idf":"AACAPwAAgD8=","Dimensions":1,"Axes":"AACAPwAAgD8=","Centroids":"AACAPw==","Clusters":[{"Label":"a","Size":2,"Stability":0.5}],"Words":["a","b"],"Placed":"AAAAAA==","Similarity":"AACAPw==","Unseen":"AAAAAA=="}""";

    private static readonly Paper New = new()
    {
        Id = "d:1",
        Digest = "d",
        File = "d",
        Position = 1,
        Lines = new LineRange(1, 1),
        Title = "A b",
        Abstract = "b c a.",
    };

    public static FuzzTarget Target { get; } =
        new(
            "models",
            Read,
            [InputText.With(0, Content), InputText.With(1, "PaperAnalysis clusters 1 00\n{}")],
            [
                "{",
                "}",
                "[",
                "]",
                ",",
                ":",
                "null",
                "\"\"",
                "\"a\"",
                "1",
                "0",
                "-1",
                "2147483648",
                "1e999",
                "\"AACAPw==\"",
                "\"AADAfw==\"",
                "\"AACAfw==\"",
                "\"////fw==\"",
                "\"AAAAAA==\"",
                "\"/////w==\"",
                "\"Method\":\"KMeans\"",
                "\"Hdbscan\"",
                "\"Fields\":\"Title\"",
                "\"Title, Abstract\"",
                "\"Dimensions\":2",
                "\"Terms\":[\"a\"]",
                "\"Label\":null",
                "\"Size\":0",
                "\"Stability\":-1",
                "PaperAnalysis clusters 1 ",
                "PaperAnalysis clusters 2",
                "\n",
                "\\ud800",
            ]
        );

    private static void Read(byte[] input)
    {
        if (input.Length == 0)
        {
            return;
        }
        var content = input.AsSpan(1);
        var header = $"PaperAnalysis clusters 1 {Convert.ToHexStringLower(SHA256.HashData(content))}\n";
        byte[] file = input[0] % 8 == 1 ? content.ToArray() : [.. Encoding.ASCII.GetBytes(header), .. content];
        try
        {
            var model = ClusterModelFile.Read(file, "m");
            var drift = model.Compare([New]);
            Unless(drift.Rows.All(static r => !double.IsNaN(r.New)), "a measure of drift is a number");
            Unless(model.Clusters.Count > 0, "a model has clusters");
        }
        catch (InvalidDataException failure)
        {
            Unless(
                failure.Message.Contains("save the clusters again", StringComparison.Ordinal),
                "a message says what to do"
            );
        }
    }
}
