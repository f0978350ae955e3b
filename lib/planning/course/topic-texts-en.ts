import type { TopicTexts } from "./topic-texts";

export const ENGLISH: TopicTexts = {
  stages: [
    "Getting started",
    "Foundations",
    "Core ideas",
    "Everyday use",
    "Tools and methods",
    "Putting it into practice",
    "Going deeper",
    "Difficult cases",
    "Quality and safety",
    "Working at scale",
    "Case studies",
    "Mastery and outlook",
  ],
  aspects: [
    {
      titles: {
        standard: "Purpose",
        engaging: "The reason it exists",
        question: "Why does it matter?",
        action: "Find out why it matters",
      },
      questions: ["Which problem does it solve?", "Who needs it?", "What changes for them?"],
    },
    {
      titles: {
        standard: "Key terms",
        engaging: "The words everyone takes for granted",
        question: "Which words do you need?",
        action: "Learn the key terms",
      },
      questions: [
        "Which words come up again and again?",
        "What does each one mean?",
        "Which ones are easily confused?",
      ],
    },
    {
      titles: {
        standard: "The parts",
        engaging: "A look inside",
        question: "What is it made of?",
        action: "Name the parts",
      },
      questions: ["Which parts are there?", "What does each part do?", "How do they act together?"],
    },
    {
      titles: {
        standard: "A worked example",
        engaging: "One example from start to finish",
        question: "What does it look like in practice?",
        action: "Follow an example",
      },
      questions: ["Where does the example come from?", "What happens at each step?", "What does it show?"],
    },
    {
      titles: {
        standard: "Step by step",
        engaging: "From nothing to a first result",
        question: "How is it done?",
        action: "Do it step by step",
      },
      questions: ["What has to be ready?", "In which order is it done?", "How is the result checked?"],
    },
    {
      titles: {
        standard: "Common mistakes",
        engaging: "The traps on the way",
        question: "What goes wrong?",
        action: "Avoid the common mistakes",
      },
      questions: ["Which mistakes are made most?", "How are they noticed?", "How are they avoided?"],
    },
    {
      titles: {
        standard: "Alternatives",
        engaging: "The roads not taken",
        question: "What else could you use?",
        action: "Compare the alternatives",
      },
      questions: ["What else could be used?", "Where do they differ?", "When is each one right?"],
    },
    {
      titles: {
        standard: "Figures and sources",
        engaging: "What the figures really say",
        question: "What do the figures say?",
        action: "Read the figures",
      },
      questions: ["Which figures matter?", "Where do they come from?", "How sure are they?"],
    },
    {
      titles: {
        standard: "Limits",
        engaging: "Where it stops working",
        question: "What are the limits?",
        action: "Know the limits",
      },
      questions: ["What can it not do?", "What is disputed?", "What is not known yet?"],
    },
    {
      titles: {
        standard: "Practice",
        engaging: "Your turn",
        question: "Can you do it yourself?",
        action: "Practise on your own",
      },
      questions: ["Which exercise comes first?", "What would a good answer look like?", "How can it be made harder?"],
    },
    {
      titles: {
        standard: "Frequent questions",
        engaging: "The questions everyone asks",
        question: "What do others ask?",
        action: "Answer the frequent questions",
      },
      questions: [
        "What do learners ask most?",
        "Which answer can be given in one sentence?",
        "Where is there more to read?",
      ],
    },
    {
      titles: {
        standard: "Review",
        engaging: "What to remember",
        question: "What do you remember?",
        action: "Review what you learned",
      },
      questions: ["What should be remembered?", "How do the lectures fit together?", "What comes next?"],
    },
  ],
  opening:
    "This lecture is an outline: neither a language model nor a document stands behind it, so nothing here is claimed as fact. It belongs to {topic}, in the section {section}.",
  headings: ["First", "Then", "Finally"],
  leads: ["Begin with this question.", "Then go one step further.", "Finally, bring it together."],
  closing: "Write your own words under these questions, or add documents, and this lecture will teach what they say.",
  summary: "An outline to be filled: three questions that this lecture answers.",
};
