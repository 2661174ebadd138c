using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Tests.Documents;

public class CanonicalJsonTests
{
    // Jupyter's JSON writes a small e; another form would make a notebook differ once it was saved there.
    [Fact]
    public void Numbers_keep_their_digits_and_have_a_small_e() =>
        Assert.Equal("[\n 1.0,\n 5.5e-17,\n 12\n]\n", CanonicalJson.Write(JsonNode.Parse("[1.0, 5.5E-17, 12]")));
}
