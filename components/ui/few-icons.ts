// The icons of the popup by themselves: all the others, by name, would be a fifth of its script.
export {
  Calendar,
  ChevronRight,
  Copy,
  Eye,
  type IconNode,
  Maximize2,
  MessageSquareText,
  Search,
  Sun,
  TriangleAlert,
  WandSparkles,
} from 'lucide';
