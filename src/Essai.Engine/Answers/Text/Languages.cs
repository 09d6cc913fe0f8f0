using System.Collections.Frozen;

namespace Essai.Engine.Answers.Text;

/// <summary>Reads the tables of words per language: a course's own, or all together when none is set or known.</summary>
internal static class Languages
{
    public static FrozenDictionary<string, FrozenSet<T>> Table<T>(params (string Lang, IEnumerable<T> Entries)[] rows) =>
        rows.ToFrozenDictionary(row => row.Lang, row => row.Entries.ToFrozenSet(), StringComparer.OrdinalIgnoreCase);

    public static FrozenSet<T> Union<T>(FrozenDictionary<string, FrozenSet<T>> table) =>
        table.Values.SelectMany(entries => entries).ToFrozenSet();

    public static FrozenSet<T> For<T>(FrozenDictionary<string, FrozenSet<T>> table, FrozenSet<T> union, string? lang) =>
        lang is not null && table.TryGetValue(Primary(lang), out var own) ? own : union;

    /// <summary>"pt-BR" and "pt_PT" are both "pt".</summary>
    public static string Primary(string lang) => lang.IndexOfAny(['-', '_']) is > 0 and var end ? lang[..end] : lang;

    public static string[] Spaced(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
