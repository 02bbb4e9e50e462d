namespace FundingPipeline.Return;

/// <summary>What the headings of a claim mean, a line each: heading, sort of answer, meaning, example, rules.</summary>
internal static class ClaimAdvice
{
    public const string Text = """
        [Claim] Who claims what, for which days.
        Funder | Fund | The fund that is asked to pay. Say which New Deal: New Deal alone is nobody's name. | | READ-18
        Programme | Text | The programme or round, as the offer letter and the register name it. | Objective 2 2000-06 | CLAIM-02
        Project reference | Text | The project's reference in the register. | SEEDCORN-2000 | CLAIM-01
        Project name | Text | What the project is called. | Seedcorn
        Claimant | Text | The body that claims. | Manchester City Council
        Ledger | Text | Whose ledger the references below belong to. Blank: the accountable body's own. | Manchester City Council | JOINT-01
        Claim type | Listed | What sort of claim it is. | | CLAIM-04
        Claim number | Text | Claims on one award are numbered 1, 2, 3 without a gap. | 3 | CLAIM-32
        Version | Count | 1 the first time; one more whenever you correct this claim and send it again. Blank: 1. | 2 | CLAIM-03
        Figures | Listed | Whether the figures are this period's alone or run from the start of the award. Blank: this period's alone. | | CLAIM-33
        Period from | Day | The first day that the claim covers. | 01/01/2000 | CLAIM-07
        Period to | Day | The last day that the claim covers; it counts. | 31/03/2000 | CLAIM-31
        Advance claimed | Sum | Money asked for ahead of spending, if any. | 2500.00
        Income | Sum | What the project earned in these days. The sheet of income and the lines must come to the same. | 120.00 | CLAIM-30
        Total claimed | Money | What you ask this fund for, from your own ledger, {Advance claimed} included. It must equal what the lines come to. | 14254.63 | CLAIM-05
        Previously claimed | Money | What earlier claims on this award asked for. | 12472.77
        Payment requested | Money | What is to be paid now. Blank: whatever is due. | 14254.63
        Forecast to year end | Sum | What you expect to ask for from here to the end of the fund's year. | 30000.00
        Prepared by | Text | Who filled this in. | J. Clerk
        Prepared on | Day | The day it was filled in. | 10/04/2000
        Certified by | Text | The finance officer who certifies it: somebody other than whoever filled it in. | F. Officer | CLAIM-08
        Certified on | Day | The day it was certified. | 14/04/2000

        [Expenditure] Every cost that this claim asks a part of, one row for each.
        Line | Line | A number for each row. A later correction names it. | 1
        Ledger reference | Text | The transaction's number in your ledger: the same wherever the cost is cited. | INV-20417 | JOINT-01
        Kind | Listed | What sort of cost it is. Blank: an invoice. | | CLAIM-18 CLAIM-37
        Date incurred | Day | The day of the invoice. | 26/03/2000
        Date paid | Day | The day the money left the account. | 04/04/2000 | CLAIM-12 CLAIM-13 CLAIM-14
        Period from | Day | Payroll, overhead, depreciation and help in kind may have days in place of {Date paid}: the first. | 01/01/2000
        Period to | Day | And the last of those days. | 31/03/2000
        Payee | Text | Who was paid. | North West College
        Description | Text | What was bought. | Course fees, spring term
        Cost heading | Text | The heading of the offer letter that it belongs to. | Training | CLAIM-15
        Capital or revenue | Listed | Whether it buys something that lasts. | | CLAIM-16 CLAIM-38
        Gross cost | Money | The whole transaction with VAT, even where you claim a part of it. A credit is negative. | 1175.00
        VAT | Money | The VAT in it. | 175.00
        VAT recoverable | Money | As much of the VAT as you get back. It cannot be claimed. | 175.00 | CLAIM-10
        Cost to project | Money | This project's share. Blank: {Gross cost} less {VAT recoverable}. | 1000.00 | CLAIM-10 CLAIM-11
        Apportionment | Text | Where the share is less than the cost: the row of the register that says how it was worked out. | RENT-99 | CLAIM-11 CLAIM-35
        Quantity | Number | Help in kind: how many hours or days. | 12 | CLAIM-19
        Rate | Number | Help in kind: what each is worth. {Quantity} x {Rate} = {Gross cost}. | 9.50 | CLAIM-19
        Eligible cost | Money | As much of {Cost to project} as this fund's terms allow. | 1000.00 | CLAIM-10
        Claimed | Money | What this fund is asked to pay of it. | 450.00 | CLAIM-09 CLAIM-22
        Income applied | Money | Income that pays for part of it. {Claimed}, all match and this come to {Eligible cost}. | 0.00 | CLAIM-09
        Adjusts | Text | A correction names the claim and line it changes; the row then holds the change alone, with its sign. | 1/4 | CLAIM-17
        Reason | Text | Why it changes. | Invoice part-refunded | CLAIM-17
        Theme | Text | The theme it is spent on: statements of use and the programme ask for it. | Education
        Ward | Text | Where it is spent. | Moss Side
        Evidence | Text | Where the paper is kept. | File 12

        [Income] What the project earned, a row for each receipt.
        Line | Line | A number for each row. | 1
        Ledger reference | Text | The receipt's number in your ledger. | REC-101
        Date received | Day | The day it reached the bank. | 14/02/2000
        Description | Text | What it was for. | Fees from firms
        Amount | Money | What was received. Together it comes to {Claim: Income} on the cover. | 120.00 | CLAIM-30

        [Outputs] What the money achieved, a row for each output.
        Line | Line | A number for each row. | 1
        Output code | Text | The fund's code. | 1C | SRB-12
        Output | Text | What was counted. | Training weeks
        Figures | Listed | Whether it was made in the period, is a running total, or was counted on a day. Blank: in the period.
        Period from | Day | First day of the count. Blank: the claim's own. | 01/01/2000
        Period to | Day | Last day, or the one day of a count. | 31/03/2000
        Quantity | Number | How many. | 36
        Unit | Text | Counted in what. A week is not an hour: name the unit. | training weeks | UNIT-01
        Forecast | Number | How many were forecast for these days. | 40
        Reason | Text | Why it differs from the forecast. | Late start
        Hours per week | Number | How long a week of training was, where another fund counts hours. | 25 | UNIT-02
        Group | Text | For whom. | Women returners
        Ward | Text | Where. | Hulme
        Evidence | Text | Where the paper is kept. | Register of attendance

        [Attendance] Who attended, a row for each person and week.
        Person reference | Person | Your own reference for the person: no name, no date of birth, no National Insurance number. | P821
        Week commencing | Day | The Monday. | 03/01/2000
        Hours | Number | Hours attended in that week. | 25
        Activity | Text | What it was. | Word processing
        Funder | Text | The fund that pays for it, where the claim's own does not. | ESF
        Ward | Text | Where. | Hulme
        Postcode | Text | For the check of place only; it stands on no return. | M15 5RF

        [Time sheets] How people's hours were shared out, a row for each person and period.
        Person reference | Person | Your own reference for the person. | S17
        Period from | Day | First day of the time sheet. | 01/01/2000
        Period to | Day | Last day of the time sheet. | 31/01/2000
        Project hours | Number | Hours worked on this project. | 60 | CLAIM-36
        Total hours | Number | All hours worked in those days. | 148 | CLAIM-36
        Ledger reference | Text | The payroll transaction it explains. | PAY-2000-01
        Signed on | Day | The day it was signed. | 02/02/2000 | CLAIM-36

        [Participants] Who took part, a row for each person.
        Person scheme | Text | Whose references these are. | New Deal
        Person reference | Person | Your own reference for the person. | P821
        Strand | Text | Which New Deal, or which strand of the project. | New Deal 25 Plus | ND-10
        Age at start | Count | In whole years, on the first day. | 27 | ND-10
        Months unemployed | Count | Whole months before the first day. | 19 | ND-10
        Hours worked | Number | A week, for somebody who has work. | 8
        Option | Text | The option taken. | Full-time education
        Start | Day | First day. | 03/01/2000
        End | Day | Last day; blank while it goes on. | 31/03/2000
        Group | Text | Which group. | Lone parents

        [Outcomes] What became of people, a row for each outcome.
        Person reference | Person | Your own reference for the person. | P821
        Outcome | Text | What was reached. | Job | JOINT-08
        Outcome date | Day | The day it was reached. | 20/03/2000
        Measured from | Day | The day from which weeks are counted. | 20/03/2000 | ND-12
        Weeks held | Number | Weeks the job was held. | 13 | ND-12
        Claimed by | Text | The body that counts it. Blank: the claimant. | Manchester City Council
        Shared with | Text | Any other body that counts it too. | North West College | JOINT-08
        Agreement | Text | The agreement that lets both count it. | SLA-7 | JOINT-08
        Postcode | Text | For the check of place only; it stands on no return. | M15 5RF

        [Unit costs] Units at contract prices, a row for each person and unit.
        Person reference | Person | Your own reference for the person. | P821
        Contract | Text | The contract that fixes the price. | ND25-0042 | ND-02
        Strand | Text | Which New Deal. | New Deal 25 Plus
        Element | Text | The unit, by the contract's name for it. | Week on programme | ND-02
        From | Day | First day of the unit. | 03/01/2000 | CLAIM-40
        To | Day | Last day of the unit: it belongs in the claim for the period in which it ended. | 31/03/2000 | CLAIM-41
        Units | Number | How many. | 13 | ND-03
        Unit price | Money | Of each, by the contract. | 60.00 | ND-02
        Amount | Money | {Units} x {Unit price}. | 780.00 | ND-03
        """;
}
