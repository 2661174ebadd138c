using PaperAnalysis.Claims;

namespace PaperAnalysis.Measures.Tests.Claims;

/// <summary>What in a sentence says what a number counts and which way it goes, beyond the words next to it.</summary>
public sealed class QuantitiesInSentencesTests
{
    [Theory]
    // Of things that are counted, there may be fewer or more; other words of change belong to their names.
    [InlineData("It covers 19 degradation types.", "19 [types] None")]
    [InlineData("It needs 12 fewer queries and 5 more rounds.", "12 [queries] Decrease; 5 [rounds] Increase")]
    [InlineData("It has 334 less difficult questions.", "334 [questions] None")]
    [InlineData("We see gains in 7 out of 9 models.", "7 [models] None; 9 [models] None")]
    // The noun of a change, before a bracket or shared by a list.
    [InlineData("It has a small accuracy loss (1.2%).", "1.2 [%] Decrease")]
    [InlineData("It shows gains (up to 8%).", "8 [%] Increase")]
    [InlineData("It shows 8.1%, 2.2% improvements.", "8.1 [%] Increase; 2.2 [%] Increase")]
    [InlineData("It cuts cost by 30% (small) and 20% (large).", "30 [%] Decrease; 20 [%] Decrease")]
    [InlineData("A 3% gain of A and 2% of B.", "3 [%] Increase; 2 [%] Increase")]
    [InlineData("4x higher cost for small models, and over 40x for large ones.", "4 [x] Increase; 40 [x] Increase")]
    [InlineData("Gains of up to 0.8 dB vs. A and up to 0.3 dB vs. B.", "0.8 [dB] Increase; 0.3 [dB] Increase")]
    [InlineData("Gains of 2.4 dB PSNR and 35% lower error.", "2.4 [dB] Increase; 35 [%] Decrease")]
    [InlineData("It is 35% above the best, and 20% below that.", "35 [%] Increase; 20 [%] Decrease")]
    [InlineData("It reaches a speed up of 3x.", "3 [x] Increase")]
    [InlineData("It improves inference speed 7x while it learns.", "7 [x] Increase")]
    [InlineData("It gives a 3.9 point accuracy gain.", "3.9 [point] Increase")]
    [InlineData("An additional 10 Mbps sum rate gain.", "10 [Mbps] Increase")]
    [InlineData("An increase in compressive stress from 2.1 GPa to 4.7 GPa.", "2.1..4.7 [GPa] Increase")]
    // A level, not a change.
    [InlineData("It reduces the rate from 20-40% to under 5%.", "20..40 [%] None; 5 [%] None")]
    [InlineData("It reduces the loss to 0.7, surpassing the rest.", "0.7 [] None")]
    [InlineData("With a length of +1.4 nm at a gain of +5%.", "1.4 [nm] None; 5 [%] Increase")]
    [InlineData("It gains +5 to +12 points.", "5..12 [points] Increase")]
    public void A_sentence_says_which_way_its_quantities_go(string text, string expected) =>
        Assert.Equal(expected, QuantitiesTests.Describe(text));

    [Theory]
    // What is counted stands before.
    [InlineData("We had 5,000 ideas and tested about 1100 of them.", "5000 [ideas] None; 1100 [ideas] None")]
    [InlineData(
        "We find 22 cases; half of them (11 out of the 22) are new.",
        "22 [cases] None; 11 [cases] None; 22 [cases] None"
    )]
    [InlineData(
        "It has 200 questions (120 in English, 80 in Chinese).",
        "200 [questions] None; 120 [questions] None; 80 [questions] None"
    )]
    [InlineData(
        "On 16.5 billion tokens (with 8 billion in French and 7 billion in English).",
        "16500000000 [tokens] None; 8000000000 [tokens] None; 7000000000 [tokens] None"
    )]
    [InlineData("It solved 6 problems out of 10 in all.", "6 [problems] None; 10 [problems] None")]
    // The scale of the last goes for the first.
    [InlineData("On 1 and 2 trillion tokens.", "1000000000000 [tokens] None; 2000000000000 [tokens] None")]
    // Eight decimals of a billion are none.
    [InlineData("It has 8.3B total parameters.", "8300000000 [parameters] None")]
    [InlineData("The MAR-H (943M, FID 1.55) of one.", "943000000 [parameters] None; 1.55 [] None")]
    [InlineData("Models trained at 16K easily solve 128K tasks.", "16000 [] None; 128000 [tasks] None")]
    [InlineData("It has 10 primary and 27 sub-criteria.", "10 [sub-criteria] None; 27 [sub-criteria] None")]
    [InlineData("On a 65K byte machine with a moment of 2.4 Debye.", "65000 [byte] None; 2.4 [Debye] None")]
    [InlineData("It scores 68 Elo (+12 Elo gain).", "68 [Elo] None; 12 [Elo] Increase")]
    [InlineData("A 5-second-long clip of 300 nm-thick films.", "5 [s] None; 300 [nm] None")]
    [InlineData("With 1,000-to-10,000 examples at fields of 200 G.", "1000..10000 [examples] None; 200 [G] None")]
    [InlineData("In 10 microseconds to 0.2 inverse cm.", "10 [microseconds] None; 0.2 [inverse cm] None")]
    [InlineData("The cavity is superconducting. At 4.2K it works.", "4.2 [K] None")]
    [InlineData("It takes 1sim4 steps and is 15timessim50times faster.", "1..4 [steps] None; 15..50 [x] Increase")]
    [InlineData("It grows by a factor 1.5 at 2.5 Gb/s and 2 deg C.", "1.5 [x] Increase; 2.5 [Gb/s] None; 2 [°C] None")]
    [InlineData("With fewer bits per token. A 7B compressor.", "7000000000 [parameters] None")]
    [InlineData(@"It can save up to 90$\%$ of all.", "90 [%] Decrease")]
    [InlineData("With an AUROC (>=0.99) and strengths above 1000 from one.", "0.99 [] None; 1000 [] None")]
    public void A_sentence_says_what_its_quantities_count(string text, string expected) =>
        Assert.Equal(expected, QuantitiesTests.Describe(text));

    [Theory]
    // Years, days and what is named by a number.
    [InlineData("In the years 1902-04 and at a meeting on 5-10 September.")]
    [InlineData("Following 2009 and 2012 observations, the 2016 elections came.")]
    [InlineData("As others say (Jones, 2026b).")]
    [InlineData("On an Intel i7 770B and Llama 1 and 2 7B.")]
    [InlineData("On Pythia-70M, 160M and 410M.")]
    [InlineData("Stages 2, 3, and 4 follow the order 14 coefficients.")]
    [InlineData("It shows 2K resolution, 4K video and web 2.0 technologies.")]
    [InlineData("The pre-Stage 3 endpoints of a 6-tuple in 4-epsilon dimensions.")]
    // Mathematics.
    [InlineData("For an integer greater than 1, or N greater than or equal to 2.")]
    [InlineData("Entries from {-1, +1} within 0.1 <= Q of multiples of 2\\pi.")]
    [InlineData("Schemes of order $ 2m $ in a 1--D cavity at Re=20,000.")]
    [InlineData("PACS Nos: 3.65.-w, 11.10.Gh.")]
    [InlineData("With x = 0, 0.02, 0.05, and 0.10, and |q-r|<1 such that norm-$1$ numbers occur.")]
    [InlineData("Such that Tier 1 and 2 requirements are met by 2100.")]
    [InlineData("Flats of any k between 0 and d-1.")]
    // A verb is no plural.
    [InlineData("Here aquaporin 0 drives the opening.")]
    public void What_is_no_quantity_gives_none(string text) => Assert.Empty(Quantities.Find(text));
}
