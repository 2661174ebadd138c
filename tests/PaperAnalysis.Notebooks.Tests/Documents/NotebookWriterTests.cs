using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Documents;

public class NotebookWriterTests
{
    [Fact]
    public void The_layout_is_that_of_nbformats_own_writer()
    {
        var notebook = new Notebook(
            [
                new Cell.Markdown("intro", "# Naïve\n数 😀\n", [], []),
                new Cell.Code(
                    "sum",
                    "1 + 2",
                    new JsonObject { ["tags"] = new JsonArray("b", "a") },
                    [
                        new Output.Stream("stdout", "one\ntwo"),
                        new Output.Result(
                            new MimeBundle(
                                new JsonObject
                                {
                                    ["text/plain"] = "3",
                                    ["application/json"] = new JsonObject { ["b"] = 1, ["a"] = 2 },
                                },
                                []
                            ),
                            1
                        ),
                    ],
                    1
                ),
            ],
            new JsonObject { ["kernelspec"] = new JsonObject { ["name"] = "x" } }
        );

        const string Expected = """
            {
             "cells": [
              {
               "cell_type": "markdown",
               "id": "intro",
               "metadata": {},
               "source": [
                "# Naïve\n",
                "数 😀\n"
               ]
              },
              {
               "cell_type": "code",
               "execution_count": 1,
               "id": "sum",
               "metadata": {
                "tags": [
                 "b",
                 "a"
                ]
               },
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "one\n",
                  "two"
                 ]
                },
                {
                 "data": {
                  "application/json": {
                   "a": 2,
                   "b": 1
                  },
                  "text/plain": [
                   "3"
                  ]
                 },
                 "execution_count": 1,
                 "metadata": {},
                 "output_type": "execute_result"
                }
               ],
               "source": [
                "1 + 2"
               ]
              }
             ],
             "metadata": {
              "kernelspec": {
               "name": "x"
              }
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """;
        Assert.Equal(Expected, NotebookWriter.Write(notebook));
    }

    [Fact]
    public void What_is_written_obeys_nbformat() =>
        Prop.ForAll(RandomNotebooks.Arbitrary, notebook => NotebookRules.AssertHold(NotebookWriter.Write(notebook)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_written_is_read_back_and_written_the_same() =>
        Prop.ForAll(
                RandomNotebooks.Arbitrary,
                notebook =>
                {
                    var json = NotebookWriter.Write(notebook);
                    var read = NotebookReader.Parse(json, "a.ipynb");
                    Assert.Equal(json, NotebookWriter.Write(read));
                    Assert.Equal(
                        notebook.Cells.Select(c => (c.GetType(), c.Source)),
                        read.Cells.Select(c => (c.GetType(), c.Source))
                    );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Writing_leaves_the_notebook_as_it_was() =>
        Prop.ForAll(
                RandomNotebooks.Arbitrary,
                notebook => Assert.Equal(NotebookWriter.Write(notebook), NotebookWriter.Write(notebook))
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Half_of_a_surrogate_pair_is_written_as_the_replacement_character()
    {
        var json = NotebookWriter.Write(new Notebook([new Cell.Raw("a", "x\uD83D!", [], [])], []));
        Assert.Equal("x\uFFFD!", NotebookReader.Parse(json, "a.ipynb").Cells[0].Source);
    }

    [Fact]
    public void Saving_replaces_the_file_and_leaves_nothing_beside_it()
    {
        var folder = Directory.CreateTempSubdirectory("notebook-");
        try
        {
            var path = Path.Combine(folder.FullName, "a.ipynb");
            File.WriteAllText(path, "before");
            var notebook = new Notebook([], []);
            NotebookWriter.Save(notebook, path);
            Assert.Equal(NotebookWriter.Write(notebook), File.ReadAllText(path));
            Assert.Equal([path], Directory.GetFileSystemEntries(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
