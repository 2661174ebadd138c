#r "../src/PaperAnalysis.Figures/PaperAnalysis.Figures.csproj"

using PaperAnalysis.Claims;
using PaperAnalysis.Clusters;
using PaperAnalysis.Digests;
using PaperAnalysis.Duplicates;
using PaperAnalysis.Figures;
using PaperAnalysis.Findings;
using PaperAnalysis.Frames;
using PaperAnalysis.Frequency;
using PaperAnalysis.Statistics;
using PaperAnalysis.Trends;
using PaperAnalysis.Words;
