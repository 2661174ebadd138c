using PaperAnalysis.Statistics;

namespace PaperAnalysis.Measures.Tests.Statistics;

public sealed class CoherenceTests
{
    [Theory]
    [InlineData(0.5, 0.5, 0, -1)]
    [InlineData(1, 1, 1, 1)]
    [InlineData(0.5, 0.5, 0.25, 0)]
    [InlineData(0.25, 0.25, 0.25, 1)]
    [InlineData(0.25, 0.5, 0.25, 0.5)] // ln 2 ÷ ln 4
    public void Npmi_is_1_of_what_stands_together_0_of_chance_and_minus_1_of_what_never_meets(
        double a,
        double b,
        double both,
        double npmi
    ) => Assert.Equal(npmi, Coherence.Npmi(a, b, both), 12);

    // (1 + v)/√(2(1 + v²)) with v = sign(NPMI)·|NPMI|^γ: 1/2, 1/4, and of an NPMI of −1/3, −1/9.
    [Theory]
    [InlineData(0.25, 0.5, 0.25, 1, 0.948683)]
    [InlineData(0.25, 0.5, 0.25, 2, 0.857493)]
    [InlineData(0.5, 0.5, 0.125, 2, 0.624695)]
    public void The_indirect_measure_is_as_by_hand(double a, double b, double both, double gamma, double expected) =>
        Assert.Equal(expected, Coherence.Indirect(a, b, both, gamma), 6);
}
