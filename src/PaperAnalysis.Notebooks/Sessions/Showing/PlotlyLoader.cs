using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// A chart as HTML, for front ends that do not know Plotly's MIME type: an element and a script that draws into it with
/// plotly.js, which is looked for on the page, then in the kernelspec's folder of the Jupyter server (no network
/// needed), then at its public address. Where none loads, the element says so.
/// </summary>
internal static class PlotlyLoader
{
    /// <summary>The version in <c>Pages/Plotly/package.json</c>.</summary>
    public const string Version = "4.1.1";

    /// <summary>Where a page takes plotly.js from when it has no copy of its own: the build that makes no programs of text, so
    /// that pages need not allow it.</summary>
    public const string PublicAddress = $"https://cdn.plot.ly/plotly-strict-{Version}.min.js";

    // The default encoder writes <, >, & and quotes as \u escapes, so that no title can end the script.
    private static readonly JsonSerializerOptions Safe = new() { Encoder = JavaScriptEncoder.Default };

    /// <param name="figure">Plotly JSON with <c>data</c> and <c>layout</c>.</param>
    public static string Html(JsonNode figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var json = figure.ToJsonString(Safe);
        var id = "chart-" + TextHash.Start(json, digits: 12);
        return $$"""
            <div id="{{id}}" class="plotly-chart" style="min-height: 300px; width: 100%">The chart is drawn by plotly.js.</div>
            <script>
            (() => {
              const figure = {{json}};
              const draw = (plotly) => {
                for (const place of document.querySelectorAll('[id="{{id}}"]')) {
                  if (place.dataset.drawn) { continue; }
                  place.dataset.drawn = "yes";
                  place.textContent = "";
                  plotly.newPlot(place, figure.data, figure.layout, Object.assign({ responsive: true, displaylogo: false }, figure.config));
                }
              };
              const lab = document.getElementById("jupyter-config-data");
              const base = document.body.dataset.baseUrl || (lab ? JSON.parse(lab.textContent).baseUrl : null);
              const places = (base ? ["paper-analysis", ".net-csharp"].map((name) => base + "kernelspecs/" + name + "/plotly.min.js") : [])
                .concat("{{PublicAddress}}");
              const load = (rest) => {
                if (window.Plotly) { draw(window.Plotly); return; }
                if (rest.length === 0) {
                  for (const place of document.querySelectorAll('[id="{{id}}"]')) {
                    place.textContent = "The chart needs plotly.js, which was found neither on the Jupyter server nor at {{PublicAddress}}.";
                  }
                  return;
                }
                const script = document.createElement("script");
                // A page with an AMD loader would take plotly.js as a module and not set window.Plotly.
                const define = window.define;
                window.define = undefined;
                script.src = rest[0];
                script.onload = () => { window.define = define; load(rest.slice(1)); };
                script.onerror = () => { window.define = define; load(rest.slice(1)); };
                document.head.appendChild(script);
              };
              load(places);
            })();
            </script>
            """;
    }
}
