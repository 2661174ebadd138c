namespace PaperAnalysis.Trends;

/// <summary>Which of its days a paper is counted on.</summary>
public enum DateSource
{
    /// <summary>The day of the first digest that lists it (<see cref="Digests.Paper.Listed"/>).</summary>
    Listed,

    /// <summary>The paper's own day (<see cref="Digests.Paper.Date"/>).</summary>
    Published,
}
