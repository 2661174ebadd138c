using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Words;

namespace PaperAnalysis.Measures.Tests.Words;

public sealed class TexRepairTests
{
    /// <summary>
    /// Damaged places of the seeds, each read by hand beside the formula that its author must have written.
    /// </summary>
    [Theory]
    [InlineData("when D{to}infty.", @"when D{\to}\infty.")]
    [InlineData("(D{to} infty) to any finite D", @"(D{\to} \infty) to any finite D")]
    [InlineData("64{times}64 datasets", @"64{\times}64 datasets")]
    [InlineData("ImageNet 256times256.", @"ImageNet 256\times256.")]
    [InlineData("around 5 times 10^5 additional", @"around 5 \times 10^5 additional")]
    [InlineData("Scaling scriptsizeFLaws: The Limits", @"Scaling \scriptsize FLaws: The Limits")]
    [InlineData("(Lydisplaystylealpha) forest", @"(Ly\displaystyle \alpha) forest")]
    [InlineData("temperaturedisplaystyle-density", @"temperature\displaystyle-density")]
    [InlineData(
        "for T_{{0}},gamma,and{langle}{F}{rangle} obtained",
        @"for T_{{0}},\gamma,and{\langle}{F}{\rangle} obtained"
    )]
    [InlineData("widetilde O(d/(nvarepsilon_DP)) in", @"\widetilde O(d/(n\varepsilon_DP)) in")]
    [InlineData("(varepsilon,delta)-differential privacy", @"(\varepsilon,\delta)-differential privacy")]
    [InlineData("F:R^drightarrowR if |nabla F(w)|leq alpha. We", @"F:R^d\rightarrow R if |\nabla F(w)|\leq \alpha. We")]
    [InlineData(
        "Obig(big[sqrt{d}{nvarepsilon}big]^{2/3}big)-stationary",
        @"O\big(\big[\sqrt{d}{n\varepsilon}\big]^{2/3}\big)-stationary"
    )]
    [InlineData(
        "is tilde Thetabig(1{n}+sqrt{d}{nvarepsilon}big).",
        @"is \tilde \Theta\big(1{n}+\sqrt{d}{n\varepsilon}\big)."
    )]
    [InlineData("mathcal{O}(mathcal{C_Phi/m})", @"\mathcal{O}(\mathcal{C_\Phi/m})")]
    [InlineData("m gg n and C_{Phicirc Psi} > C_Psi.", @"m \gg n and C_{\Phi\circ \Psi} > C_\Psi.")]
    [InlineData("proptoleft(d/mright)^{1/2}.", @"\propto\left(d/m\right)^{1/2}.")]
    [InlineData("the ell_{2,1}-norm", @"the \ell_{2,1}-norm")]
    [InlineData("(M_{star}sim10^{9.5} {rm M_{odot}}) but", @"(M_{\star}\sim10^{9.5} {\rm M_{\odot}}) but")]
    [InlineData("Omegabig(epsilon^{-1+p{p}}big)", @"\Omega\big(\epsilon^{-1+p{p}}\big)")]
    [InlineData(
        "hat rho_h^{D}(x)=1{n h^d}sum_{i=1}^n Kleft(x-y_i{h}right)",
        @"\hat \rho_h^{D}(x)=1{n h^d}\sum_{i=1}^n K\left(x-y_i{h}\right)"
    )]
    [InlineData("drawn from rho(x) is given", @"drawn from \rho(x) is given")]
    [InlineData(
        "M^* in R^{n_1 times n_2} is of rank r ll min{n_1,n_2}",
        @"M^* \in R^{n_1 \times n_2} is of rank r \ll \min{n_1,n_2}"
    )]
    [InlineData("XX^top to learn M^*.", @"XX^\top to learn M^*.")]
    [InlineData("from Omega (1/T^2) to linear", @"from \Omega (1/T^2) to linear")]
    [InlineData("exp(-Omega(alpha^2 T))", @"\exp(-\Omega(\alpha^2 T))")]
    [InlineData("a 2times speedup with 8timesA800", @"a 2\times speedup with 8\times A800")]
    [InlineData("only sim20% of approx5% (leq3B), 69.8 pm 0.5", @"only \sim20% of \approx5% (\leq3B), 69.8 \pm 0.5")]
    [InlineData("gamma in [0, pi] and the (epsilon, delta)-DP", @"\gamma \in [0, \pi] and the (\epsilon, \delta)-DP")]
    [InlineData("in O(n log n), rho = 0.4 and phi approx 0", @"in O(n \log n), \rho = 0.4 and \phi \approx 0")]
    [InlineData("a langlequery, answerrangle pair", @"a \langle query, answer\rangle pair")]
    [InlineData("points x_1,dots,x_n. After", @"points x_1,\dots,x_n. After")]
    [InlineData("from L^infty or", @"from L^\infty or")]
    [InlineData("Reynolds numbers Re_{tau}approx 180,395", @"Reynolds numbers Re_{\tau}\approx 180,395")]
    [InlineData("with a sim!!25% improvement", @"with a \sim!!25% improvement")]
    [InlineData("{{boldsymbol x}_i}_{ile N}", @"{{\boldsymbol x}_i}_{i\le N}")]
    [InlineData("{{boldsymbol x}_i}_{iin G},", @"{{\boldsymbol x}_i}_{i\in G},")]
    [InlineData("existing text{Co}mbinatorial solvers", @"existing \text{Co}mbinatorial solvers")]
    [InlineData("{omega_m,omega_b, sigma_8, h}", @"{\omega_m,\omega_b, \sigma_8, h}")]
    [InlineData("{em finite sample} setting", @"{\em finite sample} setting")]
    [InlineData("velocity of frac12D_E^2(P)", @"velocity of \frac12D_E^2(P)")]
    [InlineData("cardinals > aleph_omega, not aleph_1", @"cardinals > \aleph_\omega, not \aleph_1")]
    [InlineData(@"that \lambda_parallel > \lambda_perp, usually", @"that \lambda_parallel > \lambda_\perp, usually")]
    [InlineData("where h: Aut(G)-->Xi Aut(H) is", @"where h: Aut(G)-->\Xi Aut(H) is")]
    [InlineData("the decay K+ -> pi+ nu", @"the decay K+ -> \pi+ nu")]
    [InlineData("f:[kappa]^2, and A[[lambda]] =", @"f:[\kappa]^2, and A[[\lambda]] =")]
    [InlineData("as n^3 DeltaE(1S), a (Delta + 1)-coloring", @"as n^3 \Delta E(1S), a (\Delta + 1)-coloring")]
    [InlineData(
        "a phase of pi/2, O(1/epsilon) and 15% (1-3sigma)",
        @"a phase of \pi/2, O(1/\epsilon) and 15% (1-3\sigma)"
    )]
    [InlineData("into Omega' and hbar/k_B", @"into \Omega' and \hbar/k_B")]
    [InlineData("the parameter alpha, of cardinals lambda", @"the parameter \alpha, of cardinals \lambda")]
    [InlineData("where n=dim M and det Hf = ker f", @"where n=\dim M and \det Hf = \ker f")]
    [InlineData("of size (log |G|)", @"of size (\log |G|)")]
    [InlineData("frequencies m*omega and B/rho of mu_Rb/mu_Cs", @"frequencies m*\omega and B/\rho of \mu_Rb/\mu_Cs")]
    public void A_damaged_formula_gets_its_commands_back(string raw, string repaired)
    {
        var repair = TexRepair.Repair(raw);
        Assert.Equal(repaired, repair.Text);
        Assert.Equal(raw, repair.Undo());
        Assert.False(TexRepair.Repair(repaired).IsChanged);
    }

    [Theory]
    [InlineData("A simulation may approximate it 100 times; unablated 10timesteps.")]
    [InlineData("We run 3 times 5 epochs; in some cases, up to 2.4 times more.")]
    [InlineData("finding epsilon-approximate points with PixArt-alpha and MHR-mu")]
    [InlineData("from left to right (left, right), the left(right) hand, left(resp. right)")]
    [InlineData("a model that is too big) (big, small)")]
    [InlineData("a smooth sim-to-real transfer, the sim to real gap, sim and real")]
    [InlineData("functions in L^2 and Gaussians in R^d, from x_1 to x_2")]
    [InlineData("anecdotal evidence, proptosis, inequality, strangle, well, circle, infinity")]
    [InlineData("a partial correlation ρ_{partial}=-0.34, w/beta and IL-1B/alpha")]
    [InlineData("rotation_trick, max_len, log_prob and sigma_noise in surrogate_model_extension")]
    [InlineData("https://a.org/alpha_1?x=beta^2 and mail to alpha_1@beta.org")]
    [InlineData("the CO_2 of L^{2}NAS on $α$ and high-$z$, less than 2\\% of x_{in}")]
    [InlineData("b\\longrightarrow s, \\hookrightarrow, Schr\\\"odinger, \\alpha^2 and {\\em labeled}")]
    [InlineData("the learning rate alpha, the mean mu and the beta test (beta)")]
    [InlineData("a three parameter beta mixture, a constant beta decay, a single-parameter gamma function")]
    [InlineData("a dim M dwarf at 20 deg C, 'pure alpha' and `low beta' beams, frac sand")]
    [InlineData("IL-1/beta, GPT-4/Phi-3 and Phi/3b, lr_omega, rhubarb")]
    public void Prose_whole_commands_and_addresses_stay(string text)
    {
        var repair = TexRepair.Repair(text);
        Assert.Equal(text, repair.Text);
        Assert.Same(text, repair.Text);
        Assert.Empty(repair.Edits);
    }

    [Fact]
    public void Edits_name_their_places_in_the_raw_text()
    {
        // The backslash of \scriptsize goes before character 0, the space that ends the command before character 10,
        // the letter F.
        Assert.Equal([new TexEdit(0, @"\"), new TexEdit(10, " ")], TexRepair.Repair("scriptsizeFLaws").Edits);
    }

    [Fact]
    public void In_the_seeds_30_of_344_papers_are_repaired_one_of_them_in_its_title()
    {
        var papers = SeedDigests.Collection.Papers.DistinctBy(paper => (paper.Title, paper.Abstract)).ToList();
        var titles = papers.Where(paper => TexRepair.Repair(paper.Title).IsChanged).ToList();
        var abstracts = papers.Where(paper => TexRepair.Repair(paper.Abstract).IsChanged).ToList();
        Assert.Equal(30, titles.Union(abstracts).Count());
        Assert.Equal("001:031", Assert.Single(titles).Id);
    }

    [Fact]
    public void No_word_of_prose_in_the_seeds_is_touched()
    {
        string[] prose = ["simulation", "approximate", "approximately", "times", "into", "within"];
        foreach (var paper in SeedDigests.Collection.Papers)
        {
            var edits = TexRepair.Repair(paper.Abstract).Edits;
            foreach (var (word, at) in WordsOf(paper.Abstract).Where(w => prose.Contains(w.Word)))
            {
                var inside = edits.Where(edit => edit.Position > at && edit.Position < at + word.Length);
                Assert.Empty(inside);
            }
        }
    }

    [Fact]
    public void Any_text_is_restored_by_undoing_and_left_alone_by_a_second_repair()
    {
        string[] pieces =
        [
            .. string.Join(
                    '|',
                    TexNames.Plain,
                    TexNames.NearlySure,
                    TexNames.Greek,
                    TexNames.Relation,
                    TexNames.EnglishRelation,
                    TexNames.Operator,
                    TexNames.Symbol
                )
                .Split('|'),
            .. "_ ^ { } ( ) [ ] | = < > , . ! \\ $ - 1 5 x N to in big( big) left( right) \\alpha https://a.b/".Split(
                ' '
            ),
            " ",
            " ",
            "\n",
            "word",
        ];
        var texts = Gen.Elements(pieces).ListOf().Select(parts => string.Concat(parts));
        Prop.ForAll(
                texts.ToArbitrary(),
                text =>
                {
                    var repair = TexRepair.Repair(text);
                    return repair.Undo() == text
                        && !TexRepair.Repair(repair.Text).IsChanged
                        && repair.Edits.All(edit => edit.Inserted.All(c => c is '\\' or ' '));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000).WithEndSize(60));
    }

    private static IEnumerable<(string Word, int At)> WordsOf(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || !char.IsLetter(text[i]))
            {
                if (i > start)
                {
                    yield return (text[start..i], start);
                }
                start = i + 1;
            }
        }
    }
}
