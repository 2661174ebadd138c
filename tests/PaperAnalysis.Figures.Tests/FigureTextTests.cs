namespace PaperAnalysis.Figures.Tests;

public class FigureTextTests
{
    [Fact]
    public void Numbers_and_nouns_are_those_of_the_sentences()
    {
        var (one, many, half) = (1, 9577, 0.5);

        Assert.Equal("1 paper in 9,577 digests", FigureText.Worded($"{one} papers in {many} digests"));
        Assert.Equal(
            "1 distinct paper, 1 more column",
            FigureText.Worded($"{one} distinct papers, {one} more columns")
        );
        Assert.Equal(
            "1 quantity; 1 of 1 paper; 0 papers",
            FigureText.Worded($"{one} quantities; {one} of {one} papers; {0} papers")
        );
        Assert.Equal(
            "recall 0.50 of 9577, 1 (9,577)",
            FigureText.Worded($"recall {half:0.00} of {many:0}, {one} ({many})")
        );
        var (nothing, little) = (-0.004, -0.006);
        Assert.Equal("0.00, -0.01, 0", FigureText.Worded($"{nothing:0.00}, {little:0.00}, {nothing:0}"));
        Assert.Equal("{1 papers} 1 lessons", FigureText.Worded($"{"{1 papers}"} {"1"} lessons"));
    }
}
