using System.Globalization;

namespace FundingPipeline.Return.Lineage;

/// <summary>Says a formula in words: the sum of Eligible on Sources where Project is SC-00 and Accepted? is Accepted.</summary>
internal static class FormulaWords
{
    public static string Of(Term term, ReturnFile workbook) => term switch
    {
        Literal { Value: 0 } => "nothing: no row of the return has any of it",
        Block { IsOne: true } one => $"the same figure as in {one.At(0)}",
        Call { Name: "SUMPRODUCT", Of: [var product] } => Products(product, workbook),
        Call { Name: "SUMIF", Of: [Block where, Quoted wanted, Block what] } => $"the sum of {Column(what, workbook)} where {Column(where, workbook)} is {wanted.Words}",
        Call { Name: "SUM", Of: [Block block] } => $"the sum of {block.At(0).Address} to {block.At(block.Count - 1).Address}",
        _ => Plain(term, workbook),
    };

    private static string Products(Term product, ReturnFile workbook)
    {
        var tests = Factors(product).OfType<Pair>().Select(test => $"{Said(test.Left, workbook)} is {Said(test.Right, workbook)}").ToList();
        var what = Factors(product).OfType<Block>().FirstOrDefault();
        return $"{(what is null ? "the number of rows" : $"the sum of {Column(what, workbook)}")}{(tests.Count > 0 ? $" where {string.Join(" and ", tests)}" : "")}";
    }

    private static IEnumerable<Term> Factors(Term term) => term is Pair { Sign: '*' } product ? Factors(product.Left).Concat(Factors(product.Right)) : [term];

    private static string Said(Term term, ReturnFile workbook) => term switch
    {
        Quoted { Words: "" } => "blank",
        Quoted quoted => quoted.Words,
        Block { IsOne: true } one => workbook[one.Sheet]?.Text(one.FirstRow, one.FirstColumn) is { Length: > 0 } words ? words : "blank",
        Block block => workbook[block.Sheet]?.Heading(block.FirstRow, block.FirstColumn) ?? "",
        _ => Plain(term, workbook),
    };

    /// <summary>A column by its heading and sheet.</summary>
    private static string Column(Block block, ReturnFile workbook) => $"{workbook[block.Sheet]?.Heading(block.FirstRow, block.FirstColumn)} on {block.Sheet}";

    private static string Plain(Term term, ReturnFile workbook) => term switch
    {
        Literal number => number.Value.ToString(CultureInfo.InvariantCulture),
        Quoted quoted => $"\"{quoted.Words}\"",
        Block { IsOne: true } one => Name(one, workbook),
        Block block => $"{Name(block, workbook)} and the cells to {block.At(block.Count - 1).Address}",
        Pair { Sign: '-', Left: Literal { Value: 0 }, Right: var taken } => $"less {Plain(taken, workbook)}",
        Pair { Sign: '+' } sum => $"{Plain(sum.Left, workbook)} plus {Plain(sum.Right, workbook)}",
        Pair { Sign: '-' } rest => $"{Plain(rest.Left, workbook)} less {Plain(rest.Right, workbook)}",
        Pair { Sign: '*' } product => $"{Plain(product.Left, workbook)} times {Plain(product.Right, workbook)}",
        Pair { Sign: '/' } share => $"({Plain(share.Left, workbook)}) divided by ({Plain(share.Right, workbook)})",
        Call { Name: "MIN", Of: var of } => $"the least of {string.Join(" and ", of.Select(each => Plain(each, workbook)))}",
        Call { Name: "MAX", Of: [var one, Literal { Value: 0 }] } => $"{Plain(one, workbook)}, but never below nothing",
        Call { Name: "MAX", Of: var of } => $"the greatest of {string.Join(" and ", of.Select(each => Plain(each, workbook)))}",
        Call { Name: "IF", Of: [Pair { Left: Block known }, _, var counted] } => $"{Plain(counted, workbook)} or, where {Name(known, workbook)} is blank, what others say",
        Call { Name: "N", Of: [var only] } => Plain(only, workbook),
        Call call => Of(call, workbook),
        _ => "",
    };

    /// <summary>A cell by its heading, or by the words before it, and its address.</summary>
    private static string Name(Block one, ReturnFile workbook)
    {
        var at = one.At(0);
        var sheet = workbook[at.Sheet];
        var name = sheet?.Heading(at.Row, at.Column) is { Length: > 0 } heading ? heading : sheet?.Text(at.Row, 1).Trim() ?? "";
        return $"{name} ({at})";
    }
}
