using PaperAnalysis.Duplicates;

namespace PaperAnalysis.Measures.Tests.Duplicates;

public class SeriesTests
{
    [Theory]
    [InlineData(
        "PINN surrogate of Li-ion battery models, Part I: Implementation",
        "PINN surrogate of Li-ion battery models, Part II: Regularization"
    )]
    [InlineData("OLMo", "OLMo 2")]
    [InlineData("OLMo 1", "OLMo 2")]
    [InlineData("GPT-3", "GPT-3.5")]
    [InlineData("Lectures on Sets, Part A", "Lectures on Sets, Part B")]
    [InlineData("Data mining III", "Data mining IV")]
    [InlineData("Data mining IV", "Data mining V")]
    [InlineData("Lectures V: Sets", "Lectures VI: Sets")]
    [InlineData("L\u00B2NAS", "L\u00B3NAS")]
    public void Titles_that_differ_in_a_number_are_a_series(string a, string b)
    {
        Assert.NotNull(Series.Differ(a, b));
        Assert.NotNull(Series.Differ(b, a));
    }

    [Theory]
    [InlineData("GLP-1 in type 2 diabetes", "GLP 1 in Type-2 Diabetes.")]
    [InlineData("A study of I/O", "A Study of I/O")]
    [InlineData("Invariants of GL(V)", "Invariants of GL(n)")]
    [InlineData("Brown v. Board", "Brown and Board")]
    [InlineData("Vivid images", "Vivid Images, again")]
    public void Titles_with_the_same_numbers_are_not(string a, string b) => Assert.Null(Series.Differ(a, b));

    [Fact]
    public void The_difference_is_told() =>
        Assert.Equal(
            "the titles differ in a number (none and 2), as the parts of a series do",
            Series.Differ("OLMo", "OLMo 2")
        );
}
