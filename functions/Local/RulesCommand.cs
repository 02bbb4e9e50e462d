using System.CommandLine;
using FundingPipeline.Funders;

namespace FundingPipeline.Local;

/// <summary><c>rules</c>: every rule there is, or all of one.</summary>
public sealed class RulesCommand(Screen screen)
{
    public static Command Build(Screen screen)
    {
        var id = new Argument<string?>("id") { Description = "One rule, by its id.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("rules", "Lists every rule with its evidence and its days in force, or explains one.") { id };
        command.SetAction(typed => new RulesCommand(screen).Run(typed.GetValue(id)));
        return command;
    }

    private int Run(string? id)
    {
        if (id is null)
        {
            foreach (var rule in Catalogue.Rules)
            {
                screen.Line($"{rule.Id}  {rule.Source.Evidence.InWords()}  {rule.InForce}");
                screen.Line($"    {rule.Explain}");
            }

            return Program.Done;
        }

        Explain(Catalogue.Find(id) ?? throw new ArgumentException($"No rule is called {id}. \"rules\" lists them all."));
        return Program.Done;
    }

    private void Explain(IRule rule)
    {
        screen.Line(rule.Id);
        screen.Line($"    {rule.Explain}");
        screen.Line($"Source    {rule.Source.Document}, {rule.Source.Place}");
        screen.Line($"Evidence  {rule.Source.Evidence.InWords()}");
        screen.Line($"In force  {rule.InForce}");
        screen.Line($"Reach     {Reach(rule.Scope)}");
        screen.Line($"Remedy    {rule.Remedy}");
        foreach (var table in (rule as IAppliesFigures)?.Tables ?? [])
        {
            screen.Line($"Figures   {table.Name}");
            foreach (var row in table.Told)
            {
                screen.Line($"    {row}");
            }
        }
    }

    private static string Reach(Scope scope) => scope switch
    {
        Scope.Line => "one row of a claim",
        Scope.Claim => "a whole claim with all its rows",
        Scope.Excess => "the money above a limit; the rows stay",
        _ => "a project or the programme; no one row is taken",
    };
}
